# The fuzz targets. `make test` replays their corpora; `make check-fuzz` lets libFuzzer look for
# more: FUZZ_SECONDS for each target, FUZZ="csv map" for some of them only.

FUZZ_SECONDS ?= 20
FUZZ_NAMES := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
FUZZ ?= $(FUZZ_NAMES)
REPLAY := $(FUZZ_NAMES:%=$(B)/fuzz/%)

# With FUZZER=1 libFuzzer brings main(), else replay.c.
$(B)/fuzz/%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c $(LIB) Makefile tests/fuzz/fuzz.mk
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP $(LDFLAGS) \
	  $(if $(FUZZER),-fsanitize=fuzzer) -o $@ $< $(if $(FUZZER),,tests/fuzz/replay.c) $(LIB) $(LDLIBS)

.PHONY: check-fuzz fuzz-targets
fuzz-targets: $(FUZZ:%=$(B)/fuzz/%)

check-fuzz:
	@if command -v clang >/dev/null 2>&1; then \
	  $(MAKE) --no-print-directory -j2 SAN=1 FUZZER=1 B=build/fuzzer CC=clang \
	    CFLAGS="-O1 -g -fsanitize=fuzzer-no-link" fuzz-targets && \
	  tests/fuzz/run build/fuzzer $(FUZZ_SECONDS) $(FUZZ); \
	else echo "check-fuzz: skipped, clang is not installed"; fi

-include $(REPLAY:=.d)
