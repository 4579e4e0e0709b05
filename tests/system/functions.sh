# What tests of other programs begin with. To be sourced.

needs() { # PROGRAM...: or the test is skipped
    for needed; do
        command -v "$needed" >/dev/null || {
            echo "skipped: no $needed"
            exit 77
        }
    done
}

fail() {
    echo "failed: $*" >&2
    exit 1
}
