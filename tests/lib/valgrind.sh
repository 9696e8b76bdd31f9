#!/bin/sh
# tests/lib/valgrind.sh BUILD: the unit tests and a handful of commands under valgrind. An error or a
# block that nothing points to any more fails.
set -u
build=$(realpath "$1")
demo=$(realpath "$(dirname "$0")/../../data/demo")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
export DDREG_TODAY=2024-05-15 DDREG_USER=valgrind LANG=C.UTF-8 DDREG_REGISTER="$scratch/r.db"
good=0 bad=0

check() { # check PROGRAM ARGUMENT...; what the program itself answers is not judged here
    valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
        --show-leak-kinds=definite "$@" >out 2>&1
    if [ $? -eq 99 ]; then
        bad=$((bad + 1))
        echo "FAILED $*"
        grep -a '^==' out | head -40
    else
        good=$((good + 1))
    fi
}

for test in "$build"/tests/test_*; do
    case $test in *.d) ;; *) check "$test" ;; esac
done
d=$build/ddreg
check "$d" init --company "Valgrind AS"
check "$d" import suppliers "$demo/suppliers.csv"
head -300 "$demo/purchases.csv" >p.csv
check "$d" import purchases p.csv --dry-run
check "$d" import purchases p.csv
check "$d" supplier add --name "A" --country NO
check "$d" supplier list
check "$d" supplier list --format json
check "$d" supplier show S-1 --format csv
check "$d" supplier show nobody
check "$d" assess --all
check "$d" report figures --year 2023
check "$d" report render --year 2023 --format html -o s.html
check "$d" due
check "$d" journal verify
check "$d" help assess
check "$d" frobnicate
echo "valgrind: $good clean, $bad with errors"
[ $bad -eq 0 ]
