# Shared by build/test and its stages: counting, timing, and processes that end with the script.
# shellcheck shell=bash

passed=0 failed=0 skipped=0
scratch="$(mktemp -d)"

# Where tests keep the servers that they start themselves.
export MONOLITH_TEST_SERVICES=$scratch/test-services

pass() { passed=$((passed + 1)); }
fail() { failed=$((failed + 1)); echo "FAILED: $1" >&2; }
skip() { skipped=$((skipped + 1)); echo "skipped: $1; install what it needs with: $2"; }

# check NAME COMMAND...: the command's status counts as one test.
check() {
    local name="$1"
    if "${@:2}"; then pass; else fail "$name"; fi
}

# stage NAME COMMAND...: runs the command between a heading and its time.
stage() {
    local name="$1" begun=$SECONDS status=0
    echo "== $name"
    "${@:2}" || status=$?
    echo "-- $name: $((SECONDS - begun)) s"
    return "$status"
}

# start COMMAND...: in the background as a process group of its own ($! names it), so that stop reaches all it starts.
start() {
    set -m
    "$@" </dev/null &
    set +m
}

# run COMMAND...: like start, and waits. Unlike a foreground command it lets signals through at once.
run() {
    local group status=0
    start "$@"
    group=$!
    wait "$group" || status=$?
    kill -KILL -- "-$group" 2>/dev/null || true # what the command left behind, such as a compiler server
    return "$status"
}

# stop GROUP: politely; by force what then remains after its leader, or after ten seconds.
stop() {
    kill -TERM -- "-$1" 2>/dev/null || return 0
    for _ in {1..100}; do
        kill -0 "$1" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "-$1" 2>/dev/null || true
}

finish() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    local group
    for group in $(jobs -p); do stop "$group"; done
    local services
    for services in "$scratch/services" "$MONOLITH_TEST_SERVICES"/*; do
        if [[ -d $services ]]; then MONOLITH_SERVICES=$services build/services down || true; fi
    done
    rm -rf -- "$scratch"
    if [[ ${CI:-} == true && $skipped -gt 0 ]]; then
        echo "CI=true: what was skipped counts as failed." >&2
        failed=$((failed + skipped)) skipped=0
    fi
    if ((status != 0 && failed == 0)); then failed=1; fi
    if ((status == 0 && failed > 0)); then status=1; fi
    echo "$passed passed, $failed failed, $skipped skipped"
    exit "$status"
}
trap finish EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
