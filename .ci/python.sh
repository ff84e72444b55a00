#!/bin/sh
# Prints the Python that .venv is made of: the first version that will do, and of that the distribution's own if it is on the PATH.
# That one is whole and built for speed; one of a version manager often has its interpreter in a shared library, which makes
# the program a tenth slower, and may lack modules. Who wants another one says so: make PYTHON=python3.12.

case ":$PATH:" in
    *:/usr/bin:*) own=/usr/bin ;;
    *) own=/nowhere ;;
esac
for name in python3.11 python3.12 python3.13 python3.14 python3; do
    for needed in "ensurepip, sqlite3, ssl, sys" sys; do
        for found in "$own/$name" "$name"; do
            if "$found" -c "import $needed; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
                echo "$found"
                exit
            fi
        done
    done
done
