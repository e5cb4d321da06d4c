# Stages of build/test: the running host's OpenAPI document and docs page, seen by two linters and a browser.
# shellcheck shell=bash disable=SC2154 # scratch comes from build/lib.sh

lint=build/lint

has() { command -v "$1" >/dev/null; }
has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
has_linters() { has node && [[ $lint/node_modules/.package-lock.json -nt $lint/package-lock.json ]]; }

# The command that installs what is missing; empty when nothing is.
install_command() {
    local root='' packages=() command=''
    if ((EUID != 0)); then root='sudo '; fi
    has curl || packages+=(curl ca-certificates)
    has npm || packages+=(nodejs npm)
    has chromium || packages+=(chromium)
    has_postgresql || packages+=(postgresql)
    has redis-server || packages+=(redis-server)
    has rabbitmq-server || packages+=(rabbitmq-server)
    if ((${#packages[@]} > 0)); then
        command="${root}apt-get update && ${root}apt-get install -y --no-install-recommends ${packages[*]}"
    fi
    has_linters || command+="${command:+ && }npm ci --prefix $lint"
    echo "$command"
}

install_tools() { run bash -c "$(install_command)" || echo "Not everything could be installed." >&2; }

free_port() {
    local port
    while port=$((20000 + RANDOM % 10000)); do
        if ! (exec 3<>"/dev/tcp/localhost/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
}

get() { curl --silent --show-error --fail --max-time 10 --cacert "$scratch/data/dev-certificate.pem" "$@"; }

# start_host PORT: with a data folder of its own; returns when the host is ready, and $host is its process group.
start_host() {
    Database__DataFolder="$scratch/data" CONFIGURATION=Release \
        start build/run --no-build --urls "https://localhost:$1" >"$scratch/host.log" 2>&1
    host=$!
    for _ in {1..300}; do
        if get --output /dev/null "https://localhost:$1/health/ready" 2>/dev/null; then return; fi
        kill -0 "$host" 2>/dev/null || break
        sleep 0.2
    done
    echo "The host did not become ready:" >&2
    tail -n 40 "$scratch/host.log" >&2
    return 1
}

check_api() {
    local checks=(Spectral Redocly "docs page") name port host url
    if ! has curl; then
        for name in "${checks[@]}"; do skip "$name" "$(install_command)"; done
        return
    fi
    port="$(free_port)" url="https://localhost:$port"
    if ! start_host "$port"; then
        for name in "${checks[@]}"; do fail "$name (there is no host to look at)"; done
        return
    fi

    if has_linters; then
        check Spectral lint_document "$url" "$lint/node_modules/.bin/spectral" lint --ruleset "$lint/.spectral.yaml" --fail-severity hint
        check Redocly lint_document "$url" "$lint/node_modules/.bin/redocly" lint --config "$lint/redocly.yaml"
    else
        for name in Spectral Redocly; do skip "$name" "$(install_command)"; done
    fi
    if has chromium; then
        check "docs page" docs_page "$url/docs"
    else
        skip "docs page" "$(install_command)"
    fi
    stop "$host"
}

# lint_document URL LINTER...
lint_document() {
    local document=artifacts/openapi/v1.json
    mkdir -p artifacts/openapi
    get --output "$document" "$1/openapi/v1.json" &&
        run env REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true "${@:2}" "$document"
}

docs_page() {
    get --output /dev/null "$1" &&
        screenshot "$1" docs-light 1280,1600 &&
        screenshot "$1" docs-dark 1280,1600 --blink-settings=preferredColorScheme=0 &&
        screenshot "$1" docs-narrow 390,1600
}

# screenshot URL NAME SIZE OPTION...: resolves no name but localhost, for the page must need no other host.
screenshot() {
    local picture="artifacts/screenshots/$2.png" size=0
    if ! HOME="$scratch" run timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --disable-dev-shm-usage \
        --no-first-run --disable-background-networking --disable-component-update --disable-sync \
        --user-data-dir="$scratch/chromium-$2" --ignore-certificate-errors \
        --host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE localhost" --virtual-time-budget=10000 --hide-scrollbars \
        --window-size="$3" "${@:4}" --screenshot="$picture" --dump-dom "$1" >"$scratch/page.html" 2>"$scratch/chromium.log"; then
        echo "chromium failed:" >&2
        tail -n 20 "$scratch/chromium.log" >&2
        return 1
    fi
    # A picture of one colour compresses to less than 10 kB at these sizes.
    if [[ -f $picture ]]; then size=$(stat -c %s "$picture"); fi
    if ((size < 20000)); then
        echo "$picture is missing or empty ($size bytes)." >&2
        return 1
    fi
    if ! grep -q '/api/v1/' "$scratch/page.html"; then
        echo "The docs page shows no operation ($picture)." >&2
        return 1
    fi
    echo "$picture"
}
