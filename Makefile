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

.PHONY: help all build test check deps bench clean distclean again release drill

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

all: deps $(JAR) ## build the cluster on real hosts and prove it (PROVIDER=lab, vagrant, ...)
	./howdah cluster up --provider $(PROVIDER)
	./howdah cluster urls --provider $(PROVIDER)

again: $(JAR) ## run the cluster's playbooks once more; nothing may change
	./howdah cluster up --provider $(PROVIDER) --expect-unchanged

drill: $(JAR) ## break the cluster on purpose, and say what a client saw
	./howdah cluster drill

build: $(JAR) ## compile and package howdah.jar

$(JAR): $(SOURCES)
	@.ci/deps build
	$(MVN) package -DskipTests
	@touch $(JAR)
	@HOWDAH_CDS=make ./howdah --version >/dev/null

test: ## compile with every checker and run the tests
	@.ci/deps test
	mvn -B verify

check: test ## the same as test

deps: ## install the system packages that make all needs (Debian, root)
	@.ci/deps $(if $(filter lab,$(PROVIDER)),all,$(PROVIDER))

release: $(JAR) ## put the library with its engine on the branch 'release', for Jenkins
	@.ci/release

bench: deps $(JAR) ## measure against Ansible and Mitogen in the same run
	@.ci/deps bench
	bench/run
	bench/templating/run

clean: ## destroy the cluster and its hosts, leave nothing of them
	@if [ -f $(JAR) ]; then ./howdah cluster destroy --provider $(PROVIDER) --yes; else echo "nothing was built, so there is no cluster to destroy"; fi

distclean: clean ## clean, and remove what was built
	rm -rf target
