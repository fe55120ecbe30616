.PHONY: help build check test format slow clean
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
clean: ## nothing built
	./mvnw -B -q clean
