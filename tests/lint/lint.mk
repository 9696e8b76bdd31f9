# clang's static analyzer and clang-tidy over src (.clang-tidy has the checks), a process a file. A file is
# looked at again when it, a header that it includes or .clang-tidy has changed. TIDY_NODES is how many states the
# analyzer follows in a function: it gives 225000 itself, and takes three times as long.

TIDY_NODES ?= 75000

TIDY := $(filter-out $(B)/lint/embed/%,$(patsubst src/%.c,$(B)/lint/%.ok,$(wildcard src/*.c src/*/*.c src/*/*/*.c)))

.PHONY: lint
lint: $(if $(shell command -v clang-tidy 2>/dev/null),$(TIDY))
	@$(if $^,:,echo "lint: skipped, clang-tidy is not installed")

$(B)/lint/%.ok: src/%.c $(B)/obj/%.o .clang-tidy
	@mkdir -p $(@D)
	$(call say,TIDY,$<)
	$(Q)clang-tidy --quiet $< -- $(CPPFLAGS) -std=c11 -include ddreg/banned.h \
	  -Xclang -analyzer-config -Xclang max-nodes=$(TIDY_NODES) >$@.said 2>&1 \
	  || { cat $@.said; exit 1; }
	$(Q)mv $@.said $@
