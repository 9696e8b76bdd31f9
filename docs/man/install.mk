# Manual pages, installing, the Debian package. Included by the Makefile.
#
#   make man                         build/man/*.1, from docs/man/*.1.scd
#   make install PREFIX=/usr/local   DESTDIR= goes before every path
#   make uninstall                   with the same PREFIX and DESTDIR
#   make deb                         build/ddreg_VERSION_ARCH.deb

PREFIX ?= /usr/local
BIN_DIR := $(DESTDIR)$(PREFIX)/bin
MAN_DIR := $(DESTDIR)$(PREFIX)/share/man/man1
DOC_DIR := $(DESTDIR)$(PREFIX)/share/doc/ddreg
BASH_DIR := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
# Debian's zsh looks in vendor-completions for packages; .ci/deb says so.
ZSH_FOLDER ?= site-functions
ZSH_DIR := $(DESTDIR)$(PREFIX)/share/zsh/$(ZSH_FOLDER)
FISH_DIR := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

MAN_SOURCE := $(wildcard docs/man/*.1.scd)
MAN := $(MAN_SOURCE:docs/man/%.scd=$(B)/man/%)
DOCS := $(wildcard docs/*.md) $(wildcard docs/json/*.json)
# A machine without scdoc still gets the program.
MAN_IF_POSSIBLE := $(if $(shell command -v scdoc),$(MAN))

.PHONY: man install uninstall deb

man: $(MAN)

# Beside the place and renamed: two makes may be at it.
$(B)/man/%.1: docs/man/%.1.scd
	@mkdir -p $(@D)
	$(Q)scdoc < $< > $@.$$$$ && mv $@.$$$$ $@

install: $(B)/ddreg $(MAN_IF_POSSIBLE)
	@install -d $(BIN_DIR) $(BASH_DIR) $(ZSH_DIR) $(FISH_DIR) $(DOC_DIR)/docs/json
	@install -m 755 $(B)/ddreg $(BIN_DIR)/ddreg
	@install -m 644 src/completion/ddreg.bash $(BASH_DIR)/ddreg
	@install -m 644 src/completion/ddreg.zsh $(ZSH_DIR)/_ddreg
	@install -m 644 src/completion/ddreg.fish $(FISH_DIR)/ddreg.fish
	@install -m 644 README.md $(DOC_DIR)
	@set -e; for page in $(DOCS); do install -m 644 $$page $(DOC_DIR)/$$page; done
	@set -e; for page in $(MAN_IF_POSSIBLE); do install -D -m 644 $$page $(MAN_DIR)/$${page##*/}; done
	@$(if $(MAN_IF_POSSIBLE),,echo "no manual pages: scdoc is not installed")
	@echo "ddreg is installed in $(DESTDIR)$(PREFIX)"

# The folders that all programs share (bin, share/man ...) stay; those that hold nothing now and are
# of completion only go.
uninstall:
	@rm -f $(BIN_DIR)/ddreg $(BASH_DIR)/ddreg $(ZSH_DIR)/_ddreg $(FISH_DIR)/ddreg.fish
	@rm -f $(addprefix $(MAN_DIR)/,$(notdir $(MAN)))
	@rm -rf $(DOC_DIR)
	@for folder in $(BASH_DIR) $(ZSH_DIR) $(FISH_DIR); do \
	  rmdir $$folder $${folder%/*} 2>/dev/null || true; done
	@echo "ddreg is removed from $(DESTDIR)$(PREFIX)"

deb: $(B)/ddreg $(MAN)
	@.ci/deb $(B) $(VERSION)
