# What up, down and reset share: a JDK 25, a built project, and the start of a launcher's class.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)
built=$here/target/built

fail() {
  echo "$*" >&2
  exit 1
}

is_jdk_25() {
  [[ -x $1/bin/javac ]] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

# Prints the folder of a JDK 25: JAVA25_HOME, JAVA_HOME, the PATH's, or one in the usual places.
find_jdk() {
  local on_path='' jdk
  if command -v java >/dev/null; then
    on_path=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
  fi
  for jdk in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /usr/java/* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* {,"$HOME"}/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$jdk"; then
      echo "$jdk"
      return
    fi
  done
  fail "Punchcard needs a JDK 25, and there is none in JAVA25_HOME, JAVA_HOME, on the PATH or in the usual places:" \
    "install one, Temurin 25 for instance."
}

# Whether a module's jar is missing, or older than what it is made of. Maven leaves a jar alone that
# would not change: so the end of the last build here counts, too.
is_stale() {
  local module=$1 jar newest
  jar=$(ls "$home/$module"/target/*-[0-9]*.jar 2>/dev/null | head -1)
  [[ -n $jar && -e $home/$module/target/classpath ]] || return 0
  newest=$jar
  [[ $built -nt $jar ]] && newest=$built
  [[ -n $(find "$home/pom.xml" "$home"/build/{link-jdk,service/pom.xml} "$home"/schemas/*/{pom.xml,src/main} \
    "$home"/ledger-service/{core,records,accounting}/src/main "$home"/rules-service/{core,language,engine}/src/main \
    "$home/$module"/{,../}pom.xml "$home/$module/"{,../core/}src/main -newer "$newest" \
    -not -path '*/target/*' -print -quit 2>/dev/null) ]]
}

# Builds the project if one of these modules is stale.
build_if_stale() {
  local module
  for module in "$@"; do
    if is_stale "$module"; then
      build
      touch "$built"
      return
    fi
  done
}

# Builds the launcher alone if it is not there.
build_if_missing() {
  [[ -e $here/target/classpath ]] || build -pl deploy/local -am
}

build() {
  command -v mvn >/dev/null || fail "Punchcard has to be built, and Maven (mvn) is not on the PATH."
  echo "building: mvn -q -DskipTests package" "$@"
  local begun=$SECONDS
  (cd "$home" && mvn -q -B -DskipTests package "$@") || fail "The build failed, so nothing was started."
  echo "built in $((SECONDS - begun)) s"
}

# Becomes a Java program: the module that it is in, flags, class and arguments.
become() {
  local module=$1 jdk
  shift
  jdk=$(find_jdk)
  exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dpunchcard.home="$home" \
    -cp "$(echo "$home/$module/target/${module##*/}"-[0-9]*.jar):$(cat "$home/$module/target/classpath")" "$@"
}

# Becomes a class of the launcher.
launch() {
  become deploy/local -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx512m \
    -Dlogback.configurationFile=punchcard/local/launcher-logback.xml "$@"
}
