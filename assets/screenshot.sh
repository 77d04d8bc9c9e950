#!/usr/bin/env bash
# Makes the README's screenshots, assets/screenshot-light.png and -dark.png, of the built program in a display of its own.
# Usage: ./mvnw package, then assets/screenshot.sh [light] [dark]. MNIST is looked for where INKLING_DATASETS says.
# Needs Xvfb, xdotool, ImageMagick and GTK 3 (Debian: xvfb xdotool imagemagick libgtk-3-0).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

size=1440x900
fail() {
    echo "screenshot.sh: $*" >&2
    exit 1
}

for tool in Xvfb xdotool import java; do
    command -v "$tool" >/dev/null || fail "$tool is not installed; the head of this script lists what is needed."
done
[[ -f target/inkling.jar ]] || fail "target/inkling.jar is missing; build it with ./mvnw package."

# The program must not see (or change) the settings of whoever runs this.
scratch=$(mktemp -d)
processes=()
clean_up() {
    ((${#processes[@]} == 0)) || kill "${processes[@]}" 2>/dev/null || true
    wait
    rm -rf "$scratch"
}
trap clean_up EXIT

start_display() {
    mkfifo "$scratch/display"
    Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
    processes+=($!)
    local number
    read -r -t 20 number <"$scratch/display" || fail "Xvfb did not start: $(<"$scratch/xvfb.log")"
    export DISPLAY=:$number
}

# ND4J's unpacked libraries are the one thing worth sharing with the real home: they are 400 MB.
start_program() {
    mkdir -p "$scratch/home-$1"
    env HOME="$scratch/home-$1" XDG_CONFIG_HOME="$scratch/home-$1/config" XDG_DATA_HOME="$scratch/home-$1/data" \
        java -Dprism.order=sw -Duser.home="$scratch/home-$1" -Dorg.bytedeco.javacpp.cachedir="$HOME/.javacpp/cache" \
        -jar target/inkling.jar >"$scratch/program.log" 2>&1 &
    program=$!
    processes+=("$program")
}

stop_program() {
    kill "$program"
    wait "$program" || true
    processes=("${processes[@]:0:1}")
}

wait_for_window() {
    local deadline=$((SECONDS + 60))
    until window=$(xdotool search --onlyvisible --name '^Inkling' 2>/dev/null | head -n 1) && [[ -n $window ]]; do
        kill -0 "$program" 2>/dev/null || fail "the program ended early: $(<"$scratch/program.log")"
        ((SECONDS < deadline)) || fail "no window within 60 s: $(<"$scratch/program.log")"
        sleep 0.2
    done
    xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}"
    # There is no window manager that would give the window the keyboard.
    xdotool windowfocus --sync "$window"
    sleep 2
}

# key ctrl+Return
key() {
    xdotool key --clearmodifiers "$@"
    sleep 0.3
}

# click X Y, in pixels from the window's top left corner
click() {
    xdotool mousemove "$1" "$2" click 1
    sleep 0.3
}

# drag X Y X Y ...: one stroke through all the points, in small steps, as a hand would
drag() {
    local x=$1 y=$2 steps=6 step
    xdotool mousemove "$x" "$y" mousedown 1
    shift 2
    while (($#)); do
        for ((step = 1; step <= steps; step++)); do
            xdotool mousemove $((x + ($1 - x) * step / steps)) $((y + ($2 - y) * step / steps))
            sleep 0.01
        done
        x=$1 y=$2
        shift 2
    done
    xdotool mouseup 1
    sleep 0.3
}

shoot() {
    # Parked in a corner, the pointer leaves no hover effect in the picture.
    xdotool mousemove "$((${size%x*} - 1))" "$((${size#*x} - 1))"
    sleep 0.5
    import -window root -strip "assets/screenshot-$1.png"
    echo "assets/screenshot-$1.png"
}

# A three in a square of 200 px whose top left corner is at X Y
draw_three() {
    drag $(($1 + 55)) $(($2 + 50)) $(($1 + 80)) $(($2 + 30)) $(($1 + 115)) $(($2 + 30)) $(($1 + 138)) $(($2 + 55)) \
        $(($1 + 125)) $(($2 + 85)) $(($1 + 92)) $(($2 + 98)) $(($1 + 130)) $(($2 + 110)) $(($1 + 145)) $(($2 + 138)) \
        $(($1 + 125)) $(($2 + 168)) $(($1 + 85)) $(($2 + 175)) $(($1 + 50)) $(($2 + 155))
}

show() {
    if [[ $1 == dark ]]; then
        key ctrl+d
    fi
    key ctrl+Return
    sleep 15
    draw_three 1150 140
}

themes=("$@")
((${#themes[@]})) || themes=(light dark)
start_display
for theme in "${themes[@]}"; do
    [[ $theme == light || $theme == dark ]] || fail "there is no theme '$theme'; use light or dark."
    start_program "$theme"
    wait_for_window
    show "$theme"
    shoot "$theme"
    stop_program
done
