# The program as it is, with faults (tests/fault/faults.py says which).
#
#   make check-fault [ROUNDS=200] [SEED=n] [ONLY="import purchases"] [KIND=kill]
#   make check-edits [EDITS=60] [SEED=n]

F := $(B)/fault
FAULT_SRC := $(wildcard tests/fault/*.c)
FAULT_WRAP := link fsync rename unlink statfs syscall decoder_read source_bytes
DB_NEXT := $(patsubst src/%.c,$(F)/obj/%.o,$(wildcard src/db/*.c)) $(F)/obj/tables.o

.PHONY: check-fault fault
fault: $(F)/ddreg $(F)/ddreg-next

# Calls of our own; the engine's go through the VFS shim.
$(F)/ddreg: $(FAULT_SRC) $(LIB) Makefile tests/fault/fault.mk $(wildcard tests/fault/*.h)
	@mkdir -p $(@D)
	$(call say,LINK,$@)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) $(FAULT_WRAP:%=-Wl,--wrap=%) -o $@ $(FAULT_SRC) $(LIB) $(LDLIBS)

# The same with a made-up next version of the schema: src/db compiled again against other tables.
NEXT := 3
MADE_UP := supplier_contact purchase
$(F)/include/gen/schema.h: schema.sql $(B)/embed tests/fault/fault.mk
	@mkdir -p $(@D)
	$(Q)sed $(MADE_UP:%=-e '/^CREATE TABLE % /,/^    entry / s/^    entry /    made_up INTEGER,\n&/') schema.sql > $(F)/schema.sql
	$(Q)echo 'CREATE TABLE made_up (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;' >> $(F)/schema.sql
	$(Q)$(B)/embed bytes schema $(F)/schema.sql > $@

$(F)/obj/db/%.o: src/db/%.c $(F)/include/gen/schema.h Makefile tests/fault/fault.mk | $(GEN)
	@mkdir -p $(@D)
	$(Q)$(CC) -I$(F)/include -DDDREG_SCHEMA_VERSION=$(NEXT) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# And the same columns in the descriptors: a table's own and a batch's.
$(F)/tables.c: src/register/tables.c
	@mkdir -p $(@D)
	$(Q)sed -e '/ supplier_contact_columns\[/,/^};/ s/^};/{"made_up", RECORD_PLAIN, $(NEXT)}, };/' \
	  -e '/ purchase_columns\[/,/^};/ s/^};/{"made_up", RECORD_PLAIN, $(NEXT)}, };/' $< > $@

$(F)/obj/tables.o: $(F)/tables.c Makefile tests/fault/fault.mk | $(GEN)
	@mkdir -p $(@D)
	$(Q)$(CC) -Isrc/register $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(F)/ddreg-next: $(FAULT_SRC) $(DB_NEXT) $(LIB) $(wildcard tests/fault/*.h)
	$(call say,LINK,$@)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) $(FAULT_WRAP:%=-Wl,--wrap=%) -o $@ $(FAULT_SRC) $(DB_NEXT) $(LIB) $(LDLIBS)

check-fault: all fault
	@DDREG_BUILD=$(abspath $(B)) ROUNDS=$(ROUNDS) SEED=$(SEED) ONLY="$(ONLY)" KIND="$(KIND)" \
	  /usr/bin/python3 tests/fault/faults.py

# Edits behind the program's back: tests/fault/test_edits.py.
.PHONY: check-edits
check-edits: all
	@EDITS=$(EDITS) SEED=$(SEED) tests/run $(B) fault/test_edits

# A short smoke is part of the tests.
check: fault
