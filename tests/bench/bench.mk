# Times and memory beside sqlite3. BENCH_ROWS="10000 100000" for less, "100000 10000000" for more (which
# takes 3 GB under $TMPDIR). BENCH_LARGE is how many purchases the register of 50 000 suppliers has, 0 for no
# such register: with 10 million it takes 6 GB and ten minutes. BENCH_SHAPES=0: no
# imports of other shapes (many suppliers, later years ...). Nothing is judged.

BENCH_LARGE ?= 10000000
BENCH_SHAPES ?= 1

.PHONY: bench
bench: all
	@/usr/bin/python3 -B tests/bench/bench.py $(B)/ddreg $(BENCH_LARGE) $(BENCH_SHAPES) $(BENCH_ROWS)

# Beside an earlier version: make bench-before BEFORE=PATH/ddreg
.PHONY: bench-before
bench-before: all
	@/usr/bin/python3 -B tests/bench/before.py $(BEFORE) $(B)/ddreg
