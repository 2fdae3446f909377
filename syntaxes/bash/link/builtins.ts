/** What shells bring themselves (https://www.gnu.org/software/bash/manual/bash.html#Shell-Builtin-Commands), and bats for its tests. */
export const BUILTINS: ReadonlySet<string> = new Set(
  `. : [ alias bg bind break builtin caller cd command compgen complete compopt continue coproc declare dirs disown echo enable eval exec exit export
  false fc fg getopts hash help history jobs kill let local logout mapfile popd printf pushd pwd read readarray readonly return set shift shopt
  source suspend test time times trap true type typeset ulimit umask unalias unset wait until whence print
  load run skip setup teardown bats_load_library bats_require_minimum_version fail assert refute assert_success assert_failure assert_output
  assert_equal assert_line refute_output refute_line`.split(/\s+/),
);
