@echo off
rem Starts Buildout; builds it first when there is no jar. After changing sources, delete planner\target\buildout.jar.
setlocal
set "ROOT=%~dp0..\.."
set "JAR=%ROOT%\planner\target\buildout.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo buildout: needs Java 17 or newer, and found no java. Install a JDK 17, or set JAVA_HOME. 1>&2
  exit /b 2
)
if not exist "%JAR%" (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo buildout: needs Maven ^(mvn^) to build itself on first use. Install Maven 3.8 or newer. 1>&2
    exit /b 2
  )
  echo Building Buildout ^(first use, about a minute^) ... 1>&2
  pushd "%ROOT%"
  call mvn -B -q -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo buildout: the build failed; see the messages above. 1>&2
    exit /b 3
  )
  popd
)
"%JAVA%" -XX:+UseSerialGC -Xshare:auto -jar "%JAR%" %*
exit /b %ERRORLEVEL%
