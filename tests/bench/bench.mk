# Times and memory beside sqlite3. BENCH_ROWS="10000 100000" for less, "100000 10000000" for more (which
# takes 3 GB under $TMPDIR). Nothing is judged.

.PHONY: bench
bench: all
	@/usr/bin/python3 -B tests/bench/bench.py $(B)/ddreg $(BENCH_ROWS)
