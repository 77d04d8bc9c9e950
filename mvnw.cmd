@echo off
rem Runs Maven in this project's folder, from wherever it is called: the Maven on the PATH if it is 3.8 or newer,
rem else a pinned one that is fetched once from Apache's archive, checked, and kept under %USERPROFILE%\.m2\wrapper.
rem MVNW_ARCHIVE names another address of the same archive (a mirror); the check stays the same.
setlocal EnableExtensions DisableDelayedExpansion

set "VERSION=3.9.11"
set "SHA512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978"
set "ARCHIVE=https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/apache-maven-%VERSION%-bin.tar.gz"
if defined MVNW_ARCHIVE set "ARCHIVE=%MVNW_ARCHIVE%"
set "WRAPPER=%USERPROFILE%\.m2\wrapper"
set "MAVEN=%WRAPPER%\apache-maven-%VERSION%\bin\mvn.cmd"

cd /d "%~dp0"
call :require_jdk
if errorlevel 1 exit /b 1
call :path_maven_is_new_enough
if errorlevel 1 goto own_maven
call mvn %*
exit /b %ERRORLEVEL%

:own_maven
if not exist "%MAVEN%" call :fetch_maven
if not exist "%MAVEN%" exit /b 1
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

rem A JDK, not only a Java runtime: the project is compiled.
:require_jdk
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
for %%j in (javac.exe) do set "JAVAC=%%~$PATH:j"
if defined JAVA_HOME set "JAVAC=%JAVA_HOME%\bin\javac.exe"
if not exist "%JAVAC%" (
    >&2 echo mvnw: No JDK found in JAVA_HOME or on the PATH. Install a JDK 17 or newer and set JAVA_HOME to it.
    exit /b 1
)
set "FOUND=0"
for /f "tokens=3" %%v in ('^""%JAVA%" -version 2^>^&1 ^| findstr /c:" version "^"') do (
    set "FOUND=%%~v"
)
for /f "delims=.-+" %%v in ("%FOUND%") do (
    set "FOUND=%%v"
)
if %FOUND% geq 17 exit /b 0
>&2 echo mvnw: The Java found is older than 17 ^(or does not start^), but a JDK 17 or newer is needed. Set JAVA_HOME to one.
exit /b 1

rem Asks Maven itself: a broken or outdated mvn must not stop the build.
:path_maven_is_new_enough
set "FOUND=0.0"
for /f "tokens=2,3" %%v in ('mvn -B -version 2^>nul') do (
    if "%%v" == "Maven" set "FOUND=%%w"
)
for /f "tokens=1,2 delims=." %%v in ("%FOUND%") do (
    set "MAJOR=%%v"
    set "MINOR=%%w"
)
if %MAJOR% gtr 3 exit /b 0
if %MAJOR% equ 3 if %MINOR% geq 8 exit /b 0
exit /b 1

rem curl, tar and certutil are part of Windows 10 and newer; by full path, since another tar may not know drive letters.
:fetch_maven
set "CURL=%SystemRoot%\System32\curl.exe"
set "TAR=%SystemRoot%\System32\tar.exe"
if not exist "%CURL%" goto no_tools
if not exist "%TAR%" goto no_tools
set "TEMPORARY=%WRAPPER%\download.%RANDOM%%RANDOM%"
mkdir "%TEMPORARY%" 2>nul
if not exist "%TEMPORARY%" (
    >&2 echo mvnw: Cannot write to "%WRAPPER%", where Maven is kept. Make it writable, or install Maven 3.8 or newer.
    exit /b 1
)
call :fetch_into_temporary
rmdir /s /q "%TEMPORARY%"
exit /b 0

:fetch_into_temporary
>&2 echo mvnw: fetching Maven %VERSION% from "%ARCHIVE%" (once, 9 MB)
"%CURL%" -fsSL --connect-timeout 20 --retry 2 -o "%TEMPORARY%\archive" "%ARCHIVE%"
if errorlevel 1 (
    >&2 echo mvnw: Could not fetch it. Check the network ^(or name a mirror in MVNW_ARCHIVE^), or install Maven 3.8 or newer.
    exit /b 1
)
certutil -hashfile "%TEMPORARY%\archive" SHA512 | findstr /i /c:"%SHA512%" >nul
if errorlevel 1 (
    >&2 echo mvnw: What was fetched is not Maven %VERSION%: its SHA-512 is not the expected one. It was deleted.
    exit /b 1
)
"%TAR%" -xzf "%TEMPORARY%\archive" -C "%TEMPORARY%"
if errorlevel 1 (
    >&2 echo mvnw: Could not unpack Maven %VERSION% into "%WRAPPER%". Is the disk full?
    exit /b 1
)
rem Somebody else may have been faster; theirs passed the same check.
if exist "%MAVEN%" exit /b 0
if exist "%WRAPPER%\apache-maven-%VERSION%" rmdir /s /q "%WRAPPER%\apache-maven-%VERSION%"
move "%TEMPORARY%\apache-maven-%VERSION%" "%WRAPPER%" >nul
exit /b 0

:no_tools
>&2 echo mvnw: There is no Maven 3.8 or newer on the PATH, and no curl or tar to fetch one ^(Windows 10 and newer have both^). Install Maven.
exit /b 1
