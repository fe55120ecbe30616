.PHONY: help build check test format slow fuzz image sbom clean
help: ## what there is
	@sed -n 's/^\([a-z]*\): .*## /\1\t/p' Makefile | expand -t 10
build: ## what the launcher starts
	./mvnw -B -q -Dquick -DskipTests -pl app -am package
check: ## everything that CI holds
	./mvnw -B verify
test: ## the tests alone
	./mvnw -B -Dquick test
format: ## the code in its one format
	./mvnw -B -q spotless:apply
slow: ## the tests that take minutes, too
	./mvnw -B -Dquick test -Dslow=true
fuzz: ## foreign bytes, two minutes a parser
	for test in SourcesFuzzTest WebFuzzTest ReadingFuzzTest\#anyBytesAsAPage ReadingFuzzTest\#anyBytesAsScrapedText; do \
	  JAZZER_FUZZ=1 ./mvnw -B -Dquick test -pl core -Dtest=$$test || exit 1; \
	done
BASE ?= eclipse-temurin:25-jre
image: ## a container image without a daemon: app/target/stemma-image.tar (BASE=... is what it builds upon)
	./mvnw -B -q -Dquick -DskipTests -Pimage -Dimage.base=$(BASE) -pl core,app package
sbom: ## what the program is made of (CycloneDX): app/target/bom.json
	./mvnw -B -q -Dquick -DskipTests -pl core,app package org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom
clean: ## nothing built
	./mvnw -B -q clean
