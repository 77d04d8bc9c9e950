#!/usr/bin/env bash
# Makes the README's screenshots, assets/screenshot-light.png, -dark.png, -compare.png and -iris.png, of the built program
# in a display of its own. Usage: ./mvnw package, then assets/screenshot.sh [light] [dark] [compare] [iris]. The first
# three need MNIST, which is looked for where INKLING_DATASETS says, or in datasets/mnist.
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
    # Without -noreset it starts anew, deaf for a moment, whenever its last client leaves: here, each search for the window.
    Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$scratch/display" 2>"$scratch/xvfb.log" &
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
    sleep 0.2
}

# wait_until_still [WIDTH HEIGHT X Y]: waits until this part of the screen, or else the line at the bottom, is the same for
# three seconds: no run counts on any more
wait_until_still() {
    local deadline=$((SECONDS + 300)) same=0 last="" now part=("$@")
    ((${#part[@]})) || part=("${size%x*}" 30 0 $((${size#*x} - 30)))
    while ((same < 6)); do
        ((SECONDS < deadline)) || fail "a run has not ended within 5 minutes."
        sleep 0.5
        now=$(picture_sum "${part[@]}")
        if [[ $now == "$last" ]]; then
            same=$((same + 1))
        else
            same=0
        fi
        last=$now
    done
}

# picture_sum WIDTH HEIGHT X Y: a sum of the pixels of this part of the screen
picture_sum() {
    import -window root -crop "$1x$2+$3+$4" rgb:- | cksum
}

# learn_with RATE: the keyboard is at the list of datasets, and comes back there
learn_with() {
    local tab
    for ((tab = 0; tab < tabs_to_rate; tab++)); do key Tab; done
    key ctrl+a
    xdotool type "$1"
    key ctrl+Return
    for ((tab = 0; tab < tabs_to_rate; tab++)); do key shift+Tab; done
}

# three X Y SIDE: points of a three in this square, two arcs one below the other
three() {
    awk -v x="$1" -v y="$2" -v side="$3" '
        function arc(cx, cy, radius, from, to,    angle) {
            for (angle = from; angle <= to; angle += 10)
                printf "%d %d\n", x + side * (cx + 0.88 * radius * cos(angle * r)), y + side * (cy + radius * sin(angle * r))
        }
        BEGIN { r = atan2(0, -1) / 180; arc(0.49, 0.33, 0.165, 205, 440); arc(0.48, 0.665, 0.19, 285, 515) }'
}

# The one thing that only a pointer does well. Where the canvas is follows from the window's size.
draw() {
    local canvas=(1141 87 275) before moves=() x y
    before=$(picture_sum "${canvas[2]}" "${canvas[2]}" "${canvas[0]}" "${canvas[1]}")
    while read -r x y; do
        moves+=(mousemove "$x" "$y" sleep 0.01)
        ((${#moves[@]} > 5)) || moves+=(mousedown 1)
    done < <(three "${canvas[@]}")
    xdotool "${moves[@]}" mouseup 1
    sleep 0.5
    [[ $before != "$(picture_sum "${canvas[2]}" "${canvas[2]}" "${canvas[0]}" "${canvas[1]}")" ]] ||
        fail "the pen missed the canvas; correct its place and side in draw()."
}

# press X Y WHAT: where it is follows from the window's size
press() {
    local before
    xdotool mousemove "$1" "$2"
    # Until what the pointer itself changes has faded in.
    sleep 0.7
    before=$(picture_sum "${size%x*}" "${size#*x}" 0 0)
    xdotool click 1
    sleep 1
    [[ $before != "$(picture_sum "${size%x*}" "${size#*x}" 0 0)" ]] ||
        fail "the pointer missed $3; correct its place in show_comparison()."
}

# shoot PICTURE [X Y]: with the pointer there
shoot() {
    # Parked in a corner, the pointer leaves no hover effect in the picture.
    xdotool mousemove "${2:-$((${size%x*} - 1))}" "${3:-$((${size#*x} - 1))}"
    sleep 0.5
    import -window root -strip -depth 8 -define png:compression-level=9 "assets/screenshot-$1.png"
    echo "assets/screenshot-$1.png"
}

# Three runs to compare, and a drawing that the last one judges
show_digits() {
    tabs_to_rate=4
    key ctrl+Return
    wait_until_still
    learn_with 0.5
    wait_until_still
    learn_with 0.02
    draw
    sleep 1
}

# Three learning rates at a time, on one chart, and what each of the networks thinks of a test image
show_comparison() {
    key ctrl+k
    sleep 1
    press 1068 630 "Start"
    # What the bar of the sweep and the table below say.
    wait_until_still 794 750 325 100
    press 1055 162 "the loss and the accuracy on one chart"
    # The first one is selected already.
    press 600 788 "the last run"
    key shift+Up
    key shift+Up
    press 1366 424 "the next test image"
    sleep 1
}

show_iris() {
    tabs_to_rate=4
    # The last but one in the list.
    local step
    for step in 1 2 3 4 5; do key Down; done
    key Up
    key ctrl+Return
    wait_until_still
    learn_with 0.02
    wait_until_still
}

pictures=("$@")
((${#pictures[@]})) || pictures=(light dark compare iris)
for picture in "${pictures[@]}"; do
    case $picture in
        light | dark | compare)
            [[ -d ${INKLING_DATASETS:-datasets}/mnist ]] || fail "MNIST is not in ${INKLING_DATASETS:-datasets}/mnist."
            ;;
        iris) ;;
        *) fail "there is no picture '$picture'; use light, dark, compare or iris." ;;
    esac
done
start_display
for picture in "${pictures[@]}"; do
    start_program "$picture"
    wait_for_window
    wait_until_still
    case $picture in
        light) show_digits ;;
        dark)
            key ctrl+d
            show_digits
            ;;
        compare) show_comparison ;;
        iris) show_iris ;;
    esac
    if [[ $picture == compare ]]; then
        # On the chart, for what is read there.
        shoot "$picture" 800 450
    else
        shoot "$picture"
    fi
    stop_program
done
