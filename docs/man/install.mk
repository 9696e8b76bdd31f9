# Manual pages, installing, the Debian package. Included by the Makefile.
#
#   make man                         build/man/*.1, from the table of commands and docs/man/*.scd
#   make install PREFIX=/usr/local   what make has built; DESTDIR= goes before every path
#   make uninstall                   with the same PREFIX and DESTDIR
#   make deb                         build/ddreg_VERSION_ARCH.deb

PREFIX ?= /usr/local
# One word to the shell, whatever is in it: a home folder may have a space in its name.
quote = '$(subst ','\'',$(1))'
ROOT_DIR := $(DESTDIR)$(PREFIX)
BIN_DIR := $(call quote,$(ROOT_DIR)/bin)
MAN_DIR := $(call quote,$(ROOT_DIR)/share/man/man1)
DOC_DIR := $(call quote,$(ROOT_DIR)/share/doc/ddreg)
BASH_DIR := $(call quote,$(ROOT_DIR)/share/bash-completion/completions)
# Debian's zsh looks in vendor-completions for packages; .ci/deb says so.
ZSH_FOLDER ?= site-functions
ZSH_DIR := $(call quote,$(ROOT_DIR)/share/zsh/$(ZSH_FOLDER))
FISH_DIR := $(call quote,$(ROOT_DIR)/share/fish/vendor_completions.d)

MAN_SOURCE := $(wildcard docs/man/*.scd)
MAN := $(B)/man/.pages
DOCS := $(filter-out docs/plan.md,$(wildcard docs/*.md)) docs/verify.py $(wildcard docs/json/*.json)

.PHONY: man install uninstall deb

# A machine without scdoc still gets the program. Built here, and not by `install`, which root runs.
all: $(if $(shell command -v scdoc),$(MAN))

man: $(MAN)

# The program knows the pages and writes each, with what docs/man has for it; .pages lists them. Made
# beside the place and renamed: two makes may be at it.
$(MAN): $(B)/ddreg $(MAN_SOURCE)
	@mkdir -p $(@D)
	$(call say,MAN,$(@D))
	$(Q)new=$(@D)/new.$$$$; trap 'rm -f $$new*' EXIT; set -e; \
	  $(B)/ddreg __man en docs/man > $$new.pages; \
	  for page in $$(cat $$new.pages); do \
	    $(B)/ddreg __man en docs/man $$page > $$new.scd; \
	    scdoc < $$new.scd > $$new; mv $$new $(@D)/$$page.1; done; \
	  mv $$new.pages $@

# Not "~", which the shell did not open up, nor a place that depends on the current directory.
define check_prefix
@case $(call quote,$(PREFIX)) in /*) ;; *) \
  echo "PREFIX must be a whole path, such as PREFIX=\$$HOME/.local" >&2; exit 1;; esac
endef

install:
	$(check_prefix)
	@test -x $(B)/ddreg-pdf || { echo "$(B)/ddreg is not built yet: run make first" >&2; exit 1; }
	@install -d $(BIN_DIR) $(BASH_DIR) $(ZSH_DIR) $(FISH_DIR) $(DOC_DIR)/docs/json
	@install -m 755 $(B)/ddreg $(BIN_DIR)/ddreg
	@install -m 755 $(B)/ddreg-pdf $(BIN_DIR)/ddreg-pdf
	@install -m 644 src/completion/ddreg.bash $(BASH_DIR)/ddreg
	@install -m 644 src/completion/ddreg.zsh $(ZSH_DIR)/_ddreg
	@install -m 644 src/completion/ddreg.fish $(FISH_DIR)/ddreg.fish
	@install -m 644 README.md docs/copyright docs/changelog $(DOC_DIR)
	@gzip -9nf $(DOC_DIR)/changelog
	@set -e; for page in $(DOCS); do install -m 644 $$page $(DOC_DIR)/$$page; done
	@if [ -e $(MAN) ]; then install -d $(MAN_DIR) && for page in $$(cat $(MAN)); do \
	    install -m 644 $(B)/man/$$page.1 $(MAN_DIR) || exit 1; done; \
	  else echo "without manual pages: scdoc was not there when make ran" >&2; fi
	@printf 'ddreg is installed in %s\n' $(call quote,$(ROOT_DIR))
	@case $(call quote,$(PREFIX)) in /usr|/usr/local) ;; *) \
	  printf 'For completion in zsh, add to ~/.zshrc before compinit:  fpath+=(%s)\n' \
	    "'"$(call quote,$(PREFIX)/share/zsh/$(ZSH_FOLDER))"'";; esac

# The folders that all programs share (bin, share/man ...) stay; those that hold nothing now and are
# of completion only go.
uninstall:
	$(check_prefix)
	@rm -f $(BIN_DIR)/ddreg $(BIN_DIR)/ddreg-pdf $(BASH_DIR)/ddreg $(ZSH_DIR)/_ddreg $(FISH_DIR)/ddreg.fish
	@rm -f $(MAN_DIR)/ddreg.1 $(MAN_DIR)/ddreg-*.1
	@rm -rf $(DOC_DIR)
	@for folder in $(BASH_DIR) $(ZSH_DIR) $(FISH_DIR); do \
	  rmdir "$$folder" "$${folder%/*}" 2>/dev/null || true; done
	@printf 'ddreg is removed from %s\n' $(call quote,$(ROOT_DIR))

deb: $(B)/ddreg $(B)/ddreg-pdf $(MAN)
	@.ci/deb $(B) $(VERSION)
