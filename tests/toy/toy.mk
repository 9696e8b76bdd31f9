# The program with two kinds of record more, made by the recipe of docs/architecture.md ("Add a kind
# of record"): what the recipe adds to src/kind, schema.sql and data/messages lies here.

T := $(B)/toy
TOY_KINDS := drill lesson
TOY_OBJ := $(TOY_KINDS:%=$(T)/obj/kind_%.o) $(T)/obj/kinds.o $(T)/obj/db_schema.o $(T)/obj/msg.o
TOY_GEN := $(T)/include/kind/kinds.h $(T)/include/gen/schema.h $(T)/include/gen/messages_nb.h \
  $(T)/include/gen/messages_en.h
TOY_CC = $(CC) -I$(T)/include -DDDREG_SCHEMA_VERSION=3 $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

.PHONY: toy
toy: $(T)/ddreg

$(T)/ddreg: $(B)/obj/main.o $(TOY_OBJ) $(LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(T)/include/kind/kinds.h: src/kind/kinds.h tests/toy/toy.mk
	@mkdir -p $(@D)
	$(Q)sed 's/^extern const struct kind /&$(TOY_KINDS:%=kind_%,) /' $< > $@

$(T)/include/kind/kinds.c: src/kind/kinds.c tests/toy/toy.mk
	@mkdir -p $(@D)
	$(Q)sed 's/NULL,/$(TOY_KINDS:%=\&kind_%,) &/' $< > $@

$(T)/include/gen/schema.h: schema.sql tests/toy/schema.sql $(B)/embed
	@mkdir -p $(@D)
	$(Q)cat schema.sql tests/toy/schema.sql > $(T)/schema.sql
	$(Q)$(B)/embed bytes schema $(T)/schema.sql > $@

$(T)/include/gen/messages_%.h: data/messages/*.%.po tests/toy/*.%.po $(B)/embed
	@mkdir -p $(@D)
	$(Q)msgcat --to-code=UTF-8 data/messages/*.$*.po tests/toy/*.$*.po | msgfmt --output-file=$(T)/$*.mo -
	$(Q)$(B)/embed bytes messages_$* $(T)/$*.mo > $@

$(T)/obj/%.o: tests/toy/%.c $(TOY_GEN) include/ddreg/kind.h Makefile
	@mkdir -p $(@D)
	$(Q)$(TOY_CC)
$(T)/obj/kinds.o: $(T)/include/kind/kinds.c $(TOY_GEN) include/ddreg/kind.h Makefile
	@mkdir -p $(@D)
	$(Q)$(TOY_CC)
$(T)/obj/db_schema.o: src/db/db_schema.c $(TOY_GEN) Makefile
	@mkdir -p $(@D)
	$(Q)$(TOY_CC)
$(T)/obj/msg.o: src/base/msg.c $(TOY_GEN) Makefile
	@mkdir -p $(@D)
	$(Q)$(TOY_CC)

check: toy
