# The two commands to know are `make map` and `make test`; each does all of its set-up itself.

PREFIX ?= /usr/local
DESTDIR ?=

# What Debian and Ubuntu call the libraries that the program is built on, and the tools that its tests ask.
BUILD_PACKAGES = libgraphviz-dev libxml2-dev pkg-config
TEST_PACKAGES = graphviz libxml2-utils librsvg2-2 qpdf python3-venv strace util-linux
BROWSER_PACKAGES = chromium
LIMITS_PACKAGES = valgrind python3
BENCH_PACKAGES = graphviz python3-venv gcc libigraph-dev libxml2-dev pkg-config
# Tools that open our GraphML, which `make test` leaves out where they are missing.
INTEROP_PACKAGES = r-cran-igraph r-cran-jsonlite libboost-graph-dev g++

RELEASE = .build/release/entente
SOURCES = Sources Tests Benchmarks Package.swift

.PHONY: help build map samples test test-interop test-browser test-sanitize test-limits test-memory fuzz score bench instructions lint \
  format install clean

help:
	@echo 'make map               draws the articles of seeds/ into out/'
	@echo 'make map ARTICLE=path  draws your own article or folder into out/'
	@echo 'make test              runs all tests, those that ask other programs too'
	@echo 'make test-browser      opens maps in Chromium; leaves pictures in .build/browser'
	@echo 'make test-sanitize     runs all tests under the address and the thread sanitizer; TESTS=… for some'
	@echo 'make test-limits       counts the instructions that hostile inputs cost, of a size and of twice that; INPUTS=… for some'
	@echo 'make test-memory       looks with valgrind whether memory grows with the work'
	@echo 'make fuzz SECONDS=n    feeds every reader, and the language engine, with hostile bytes; TARGETS=… for some'
	@echo 'make score             compares with the annotated articles of ../shared/gold, where they are'
	@echo 'make bench             compares the speed with that of other programs; ROWS=… for some of Benchmarks/rows'
	@echo 'make instructions      compares the instructions of fixed work with those recorded; RECORD=1 records them'
	@echo 'make lint, format      checks, or sets, the form of the sources'
	@echo 'make install PREFIX=…  puts the program into PREFIX/bin ($(PREFIX))'

# Installs the Debian packages that are missing, and says so. Elsewhere the compiler tells what it lacks.
define install-packages
@if command -v dpkg-query >/dev/null 2>&1; then \
  missing=''; \
  for package in $(1); do \
    dpkg-query -W -f '$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed || missing="$$missing $$package"; \
  done; \
  if [ -n "$$missing" ]; then \
    echo "installing the missing Debian packages:$$missing"; \
    as_root=''; [ "$$(id -u)" = 0 ] || as_root=sudo; \
    $$as_root apt-get update -qq && \
      DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
  fi; \
fi
endef

build:
	$(call install-packages,$(BUILD_PACKAGES))
	swift build -c release --product entente --static-swift-stdlib

ifdef ARTICLE
NAME = $(basename $(notdir $(patsubst %/,%,$(ARTICLE))))
map: build
	@mkdir -p out
	@$(RELEASE) map '$(ARTICLE)' $(foreach format,svg graphml dot json,-o 'out/$(NAME).$(format)') --summary
else
map: samples
endif

# A map of each article, one of the story that they tell together, what changed in half a year, and the story in time.
samples: build
	@mkdir -p out
	@for article in seeds/*.txt; do \
	  name=out/$$(basename "$$article" .txt); \
	  $(RELEASE) map "$$article" -o "$$name.svg" -o "$$name.graphml" -o "$$name.dot" -o "$$name.json" || exit; \
	done
	@$(RELEASE) map seeds --level state --title 'Mali, ECOWAS and the G5 Sahel, 2022 to 2024' \
	  -o out/story.svg -o out/story.graphml -o out/story.dot -o out/story.json --summary
	@$(RELEASE) diff seeds/2022-01-10-ecowas-sanctions.en.txt seeds/2022-07-04-ecowas-hebt-sanktionen-auf.de.txt \
	  --level state --language en --quiet -o out/change.svg -o out/change.txt
	@$(RELEASE) diff --by date seeds --level state --quiet -o out/timeline.svg

test:
	$(call install-packages,$(BUILD_PACKAGES) $(TEST_PACKAGES))
	Tests/Interop/prepare.sh
	swift test

test-interop:
	$(call install-packages,$(BUILD_PACKAGES) $(TEST_PACKAGES) $(INTEROP_PACKAGES))
	Tests/Interop/prepare.sh
	swift test --filter 'RenderingTests\..*(Interop|Contract)'

test-browser:
	$(call install-packages,$(BUILD_PACKAGES) $(BROWSER_PACKAGES))
	rm -rf .build/browser
	ENTENTE_BROWSER="$$(command -v chromium)" swift test --filter 'RenderingTests\.BrowserTests'
	@test -s .build/browser/map-default.png || { echo 'the browser has left no picture'; exit 1; }

# Each sanitizer has a build folder of its own. What leaks in libraries of the system, and what is no race, is listed with the reason; XCTest,
# which has no test here, leaks too. TESTS is a regular expression, as `swift test` takes it. Left out for threads is what looks at processes from
# outside: that sanitizer opens files itself, puts signals off and needs room on the disk. THREAD_TESTS may name others than TESTS for it.
TESTS ?=
THREAD_TESTS ?= $(TESTS)
SANITIZED = --disable-xctest -Xswiftc -use-ld=lld
test-sanitize:
	$(call install-packages,$(BUILD_PACKAGES) $(TEST_PACKAGES))
	Tests/Interop/prepare.sh
	LSAN_OPTIONS="suppressions=$(CURDIR)/Tests/sanitizers/leaks.txt:print_suppressions=0" \
	  swift test --sanitize address --scratch-path .build-address $(SANITIZED) $(if $(TESTS),--filter '$(TESTS)')
	TSAN_OPTIONS="suppressions=$(CURDIR)/Tests/sanitizers/races.txt" \
	  swift test --sanitize thread --scratch-path .build-thread $(SANITIZED) $(if $(THREAD_TESTS),--filter '$(THREAD_TESTS)') \
	  --skip 'SupplyTests|CutOffTests|LostWritingTests'

# KILOBYTES is the size of an input, INPUTS a regular expression for their names.
KILOBYTES ?= 32
INPUTS ?=
test-limits: build
	$(call install-packages,$(LIMITS_PACKAGES))
	python3 Tests/Limits/limits.py $(RELEASE) --size $(KILOBYTES) --only '$(INPUTS)'

TURNS ?= 250
test-memory:
	$(call install-packages,$(BUILD_PACKAGES) $(LIMITS_PACKAGES))
	swift build -c release --product endurance
	Tests/Endurance/memory.sh .build/release/endurance $(TURNS)

# The sanitizers are named together, as only the last of several settings counts in Swift 6.3.
# OPTIMIZED=no builds in half the time what finds a tenth.
SECONDS ?= 60
TARGETS ?=
OPTIMIZED ?= yes
FUZZ_CONFIGURATION = $(if $(filter no,$(OPTIMIZED)),debug,release)
fuzz:
	$(call install-packages,$(BUILD_PACKAGES))
	FUZZ=1 swift build -c $(FUZZ_CONFIGURATION) --product fuzz --disable-index-store --scratch-path .build-fuzz --sanitize fuzzer \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing -Xswiftc -use-ld=lld
	Tests/Fuzzing/run.sh '$(CURDIR)/.build-fuzz/$(FUZZ_CONFIGURATION)/fuzz' $(SECONDS) $(TARGETS)

# Each gold file by itself, so that the figures of a language are seen.
score: build
	@if [ -x ../shared/gold/score.py ]; then \
	  for gold in seed de en fr parallel; do \
	    echo "$$gold"; \
	    ../shared/gold/score.py --command '$(RELEASE) extract --level state' ../shared/gold/$$gold.jsonl; \
	  done; \
	else echo 'there is no ../shared/gold to compare with'; fi

bench: build
	$(call install-packages,$(BENCH_PACKAGES))
	Benchmarks/prepare.sh
	swift build -c release --product benchmark --static-swift-stdlib
	python3 Benchmarks/run.py $(ROWS)

instructions: build
	$(call install-packages,$(LIMITS_PACKAGES))
	python3 Benchmarks/instructions.py $(if $(RECORD),--record) $(RELEASE)

lint:
	swift format lint --strict -r -p $(SOURCES)

format:
	swift format -i -r -p $(SOURCES)

install: build
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(RELEASE) '$(DESTDIR)$(PREFIX)/bin/entente'

clean:
	swift package clean
