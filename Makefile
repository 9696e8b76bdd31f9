# ddreg. The two commands that matter: `make demo` and `make test`.
#
#   make              build/ddreg
#   make DEV=1        the same, warnings are errors
#   make SAN=1 ...    everything under ASan and UBSan, in build/san
#   make demo         installs what is missing, builds, runs the demo company to its statement
#   make test         installs what is missing, builds, runs every test
#   make lint         clang-tidy and its static analyzer over src
#   make check-san    the tests once more under ASan and UBSan
#   make check-fault  the real commands under failing disks, memory and kill -9
#   make check-edits  registers edited behind the program's back, EDITS=2000 by chance
#   make check-fuzz   libFuzzer, FUZZ_SECONDS=20 for each target
#   make check-browser forms and pages in Chromium, and by the Nu validator (npm)
#   make check-valgrind  unit tests and some commands under valgrind
#   make validate-model  what says that the risk model says something (docs/risk-model.md)
#   make bench        times and memory beside sqlite3 (docs/performance.md)
#   make format       clang-format over the sources, docs/json in its form
#   make install      PREFIX=/usr/local DESTDIR=; also uninstall, man, deb: docs/man/install.mk

B := build$(if $(SAN),/san)
CC ?= cc
PKGS := sqlite3 libutf8proc libsodium jansson expat zlib
# Loaded when a command needs them (include/ddreg/late.h), by the name that each has in its own file.
LATE := libzip xlsxwriter
soname = $(shell readelf -d "$$(pkg-config --variable=libdir $(1))/$(1).so" 2>/dev/null \
  | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
LIBZIP_FILE := $(call soname,libzip)

WARN := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
  -Wpointer-arith -Wcast-qual -Wwrite-strings -Wformat=2 -Wundef -Wvla -Wnull-dereference \
  -Wimplicit-fallthrough $(if $(DEV),-Werror)
# What not every compiler knows on every machine.
if_known = $(if $(shell $(CC) -Werror $(1) -x c -c -o /dev/null /dev/null 2>/dev/null && echo yes),$(1))
HARDEN := -fstack-protector-strong -fPIE $(if $(SAN),,-D_FORTIFY_SOURCE=2) \
  $(call if_known,-fstack-clash-protection) $(call if_known,-fcf-protection)
COMMA := ,
SANITIZE := $(if $(SAN),-fsanitize=address$(COMMA)undefined -fno-sanitize-recover=all \
  -fno-omit-frame-pointer)
CFLAGS ?= -O2 -g
override CPPFLAGS += -D_DEFAULT_SOURCE -D_XOPEN_SOURCE=700 -Iinclude -Isrc -I$(B)/include \
  -DDDREG_VERSION='"$(VERSION)"' $(shell pkg-config --cflags $(PKGS) $(LATE) 2>/dev/null) \
  -DLIBZIP_FILE='"$(LIBZIP_FILE)"'
override CFLAGS += -std=c11 -pthread $(WARN) $(HARDEN) $(SANITIZE) -include ddreg/banned.h
override LDFLAGS += -pie -Wl,-z,relro,-z,now $(SANITIZE)
LDLIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lcsv
VERSION := 0.1.0
# What the program is built from, for its entries in the journal and --version. `make COMMIT=...` says it
# of an archive.
COMMIT ?= $(or $(shell test -e .git && git describe --always --abbrev=12 --dirty=+changed --exclude='*' \
  2>/dev/null),unknown)

SRC := $(filter-out src/embed/% src/pdf/%,$(wildcard src/*.c src/*/*.c src/*/*/*.c))
OBJ := $(SRC:src/%.c=$(B)/obj/%.o)
LIB := $(B)/libddreg.a
UNIT := $(patsubst tests/unit/%.c,$(B)/tests/%,$(wildcard tests/unit/test_*.c))

# What is compiled into the program: data/NAME.csv -> NAME_rows, data/scenarios/NAME.csv ->
# scenarios_NAME_rows, and the like.
TABLES := $(patsubst data/%.csv,%,$(wildcard data/*.csv data/scenarios/*.csv))
table_name = $(subst /,_,$(subst -,_,$(1)))
GEN := $(foreach t,$(TABLES),$(B)/include/gen/$(call table_name,$(t)).h) \
  $(B)/include/gen/schema.h $(B)/include/gen/messages_nb.h $(B)/include/gen/messages_en.h
# Sets of questions: data/questionnaires/X-Y.json -> questionnaire_X_Y.
QUESTION_SETS := $(patsubst data/questionnaires/%.json,%,$(wildcard data/questionnaires/*.json))
GEN += $(foreach t,$(QUESTION_SETS),$(B)/include/gen/questionnaire_$(call table_name,$(t)).h)
# The page of a form: one style, one script of several files in their order.
PAGE := src/questionnaire/page
PAGE_SCRIPT := $(addprefix $(PAGE)/,answers.js asked.js draft.js file.js start.js)
GEN += $(B)/include/gen/page_style.h $(B)/include/gen/page_script.h
# Named SQL: src/ROOM/X.sql -> gen/ROOM/X.h. Parts are taken in by the others.
SQL := $(wildcard src/*/*.sql src/*/*/*.sql)
SQL_PARTS := $(filter %.part.sql,$(SQL))
GEN += $(SQL:src/%.sql=$(B)/include/gen/%.h)

# One short line a step; V=1 shows the commands.
Q := $(if $(V),,@)
say = $(if $(V),,@echo "  $(1) $(2)")

.PHONY: all demo test check check-san check-valgrind validate-model deps test-deps format clean
.DELETE_ON_ERROR:
.SECONDARY:

all: $(B)/ddreg $(B)/ddreg-pdf

$(B)/ddreg: $(B)/obj/main.o $(LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# A program of its own: what it is linked with would make every start of ddreg slow.
PDF_PKGS := pangocairo cairo-pdf fontconfig libqpdf
PDF_OBJ := $(patsubst src/%.c,$(B)/obj/%.o,$(wildcard src/pdf/*.c))
$(PDF_OBJ) $(patsubst $(B)/obj/%.o,$(B)/lint/%.ok,$(PDF_OBJ)): override CPPFLAGS += \
  $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(PDF_PKGS) 2>/dev/null))
$(B)/ddreg-pdf: $(PDF_OBJ) $(LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(shell pkg-config --libs $(PDF_PKGS) 2>/dev/null) $(LDLIBS)

$(LIB): $(filter-out $(B)/obj/main.o,$(OBJ))
	$(call say,AR,$@)
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(B)/obj/%.o: src/%.c Makefile | $(GEN)
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# The header of the library that writes workbooks uses what is banned here, so that it comes before the ban.
WRITER := made made_head made_number writer_calls
$(WRITER:%=$(B)/obj/xlsx/%.o) $(WRITER:%=$(B)/lint/xlsx/%.ok): override CPPFLAGS += -include xlsxwriter.h

# Only main.c knows the commit: another one compiles that file and links the program, no more.
.PHONY: commit
$(B)/include/gen/commit.h: commit
	@mkdir -p $(@D)
	@line='#define DDREG_COMMIT "$(COMMIT)"'; echo "$$line" | cmp -s - $@ || echo "$$line" > $@
$(B)/obj/main.o: $(B)/include/gen/commit.h

$(B)/embed: src/embed/embed.c
	@mkdir -p $(@D)
	$(Q)$(CC) -O1 -std=c11 $(WARN) -include include/ddreg/banned.h -o $@ $< -lcsv

define table_rule
$(B)/include/gen/$(call table_name,$(1)).h: data/$(1).csv $(B)/embed
	@mkdir -p $$(@D)
	$(Q)$(B)/embed table $(call table_name,$(1)) $$< > $$@
endef
$(foreach t,$(TABLES),$(eval $(call table_rule,$(t))))

define question_set_rule
$(B)/include/gen/questionnaire_$(call table_name,$(1)).h: data/questionnaires/$(1).json $(B)/embed
	@mkdir -p $$(@D)
	$(Q)$(B)/embed bytes questionnaire_$(call table_name,$(1)) $$< > $$@
endef
$(foreach t,$(QUESTION_SETS),$(eval $(call question_set_rule,$(t))))

$(B)/page_script.js: $(PAGE_SCRIPT)
	@mkdir -p $(@D)
	$(Q)cat $^ > $@
$(B)/include/gen/page_script.h: $(B)/page_script.js $(B)/embed
	@mkdir -p $(@D)
	$(Q)$(B)/embed bytes page_script $< > $@
$(B)/include/gen/page_style.h: $(PAGE)/style.css $(B)/embed
	@mkdir -p $(@D)
	$(Q)$(B)/embed bytes page_style $< > $@

$(B)/include/gen/schema.h: schema.sql $(B)/embed
	@mkdir -p $(@D)
	$(Q)$(B)/embed bytes schema $< > $@

$(B)/embed_sql: src/embed/sql.c
	@mkdir -p $(@D)
	$(Q)$(CC) -O1 -std=c11 $(WARN) -include include/ddreg/banned.h -o $@ $<

$(B)/include/gen/%.h: src/%.sql $(SQL_PARTS) $(B)/embed_sql
	@mkdir -p $(@D)
	$(Q)$(B)/embed_sql header $< $(SQL_PARTS) > $@

$(B)/include/gen/queries.h: $(SQL) $(B)/embed_sql
	@mkdir -p $(@D)
	$(Q)$(B)/embed_sql list $(SQL) > $@

$(B)/tests/test_queries: $(B)/include/gen/queries.h

$(B)/messages_%.mo: data/messages/*.%.po
	@mkdir -p $(@D)
	$(Q)msgcat --to-code=UTF-8 data/messages/*.$*.po | msgfmt --output-file=$@ -

$(B)/include/gen/messages_%.h: $(B)/messages_%.mo $(B)/embed
	@mkdir -p $(@D)
	$(Q)$(B)/embed bytes messages_$* $< > $@

$(B)/tests/%: tests/unit/%.c $(LIB) Makefile
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CPPFLAGS) -Itests/lib $(filter-out -Wmissing-prototypes,$(CFLAGS)) -MMD -MP $(LDFLAGS) \
	  -o $@ $< $(LIB) $(LDLIBS) -lcmocka -lm

include tests/fuzz/fuzz.mk
include tests/bench/bench.mk
include tests/lint/lint.mk

deps:
	@.ci/deps

test-deps:
	@.ci/deps test

demo: deps
	@$(MAKE) --no-print-directory -s -j2 all
	@data/demo/run.sh $(B)

test: test-deps
	@$(MAKE) --no-print-directory -j2 check

# The tests alone, for a machine that has everything.
check: all $(UNIT) $(REPLAY) man
	@tests/run $(B)

check-san:
	@$(MAKE) --no-print-directory -j2 SAN=1 check

include tests/fault/fault.mk
include tests/toy/toy.mk

# VALIDATE=--write puts the section into the page.
validate-model: all
	@DDREG_BIN=$(CURDIR)/$(B)/ddreg /usr/bin/python3 -B tests/recount/validate_model.py $(VALIDATE)

.PHONY: check-browser
check-browser: all
	@tests/browser/run $(B)

check-valgrind: all $(UNIT)
	@if command -v valgrind >/dev/null 2>&1; then tests/lib/valgrind.sh $(B); \
	else echo "check-valgrind: skipped, valgrind is not installed"; fi

format:
	clang-format -i $(SRC) src/embed/embed.c include/ddreg/*.h $(wildcard src/*/*.h src/*/*/*.h) \
	  $(wildcard tests/unit/*.c tests/lib/*.h tests/fault/*.[ch] tests/fuzz/*.[ch] tests/toy/*.c)
	/usr/bin/python3 -B tests/lib/compact_json.py docs/json/*.json

clean:
	rm -rf build

include docs/man/install.mk
-include $(OBJ:.o=.d) $(UNIT:=.d)
