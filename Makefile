# Howdah. `make help` lists what there is.
SHELL := /bin/sh
PROVIDER ?= lab
PROVIDERS := lab vagrant libvirt virtualbox lxc
MVN ?= mvn -B -q
JAR := target/howdah.jar
SOURCES := $(shell find src resources pom.xml -type f 2>/dev/null)
.DEFAULT_GOAL := help

ifneq ($(words $(PROVIDER))$(filter $(PROVIDER),$(PROVIDERS)),1$(PROVIDER))
$(error PROVIDER=$(PROVIDER) is unknown; it is one of: $(PROVIDERS))
endif

.PHONY: help all build test check deps bench clean distclean again drill
