# Stages of build/test: the running host's OpenAPI document and docs page, seen by two linters and a browser.
# shellcheck shell=bash disable=SC2154 # scratch comes from build/lib.sh

lint=build/lint
packages=(curl ca-certificates nodejs npm chromium)
apt_install="apt-get update && apt-get install -y --no-install-recommends ${packages[*]}"
npm_ci="npm ci --prefix $lint"

has() { command -v "$1" >/dev/null; }
has_linters() { has node && [[ $lint/node_modules/.package-lock.json -nt $lint/package-lock.json ]]; }

install_tools() {
    local root=()
    if ((EUID != 0)); then root=(sudo); fi
    if ! has curl || ! has npm || ! has chromium; then
        DEBIAN_FRONTEND=noninteractive run "${root[@]}" sh -c "$apt_install" || echo "apt-get failed" >&2
    fi
    if has npm && ! has_linters; then
        run npm ci --prefix "$lint" || echo "npm ci failed" >&2
    fi
}

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

# start_host PORT: with a data folder of its own; answers when the host is ready.
start_host() {
    Database__DataFolder="$scratch/data" CONFIGURATION=Release \
        start build/run --no-build --urls "https://localhost:$1" >"$scratch/host.log" 2>&1
    local host=$!
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
    if ! has curl; then
        for name in Spectral Redocly "docs page"; do skip "$name" "$apt_install"; done
        return
    fi
    local port url
    port="$(free_port)" url="https://localhost:$port"
    if ! start_host "$port"; then
        for name in Spectral Redocly "docs page"; do fail "$name: no host to look at"; done
        return
    fi
    local host=$!

    mkdir -p artifacts/openapi
    rm -f artifacts/openapi/v1.json
    get --output artifacts/openapi/v1.json "$url/openapi/v1.json" || true
    if has_linters; then
        check Spectral run "$lint/node_modules/.bin/spectral" lint artifacts/openapi/v1.json \
            --ruleset "$lint/.spectral.yaml" --fail-severity hint
        check Redocly run env REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
            "$lint/node_modules/.bin/redocly" lint artifacts/openapi/v1.json --config "$lint/redocly.yaml"
    else
        for name in Spectral Redocly; do skip "$name" "$apt_install && $npm_ci"; done
    fi

    if has chromium; then
        check "docs page" docs_page "$url/docs"
    else
        skip "docs page" "$apt_install"
    fi
    stop "$host"
}

docs_page() {
    rm -rf artifacts/screenshots
    mkdir -p artifacts/screenshots
    get --output /dev/null "$1" &&
        screenshot "$1" docs-light 1280,1600 &&
        screenshot "$1" docs-dark 1280,1600 --blink-settings=preferredColorScheme=0 &&
        screenshot "$1" docs-narrow 500,1600
}

# screenshot URL NAME SIZE OPTION...: without any network but this machine, for the page must need no other.
screenshot() {
    local picture="artifacts/screenshots/$2.png" size=0
    run timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --disable-dev-shm-usage \
        --no-first-run --disable-background-networking --disable-component-update --disable-sync \
        --user-data-dir="$scratch/chromium-$2" --ignore-certificate-errors \
        --host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE localhost" --hide-scrollbars \
        --virtual-time-budget=10000 --window-size="$3" "${@:4}" --screenshot="$picture" "$1" 2>"$scratch/chromium.log" ||
        { tail -n 20 "$scratch/chromium.log" >&2; return 1; }
    # A picture of one colour compresses to less than that.
    if [[ -f $picture ]]; then size=$(stat -c %s "$picture"); fi
    if ((size < 20000)); then echo "$picture: missing or empty ($size bytes)" >&2; return 1; fi
    echo "$picture"
}
