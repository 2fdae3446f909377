/** Rules of shell scripts: one case a rule, smallest scripts. */
import { expect, test } from 'vitest';
import { calls, linked } from './linked.ts';

test('source: constant paths, relative to the script, by dirname and BASH_SOURCE, by a variable, from a folder above', () => {
  expect(
    linked(`
-- bin/main.sh
#!/bin/bash
source "$(dirname "$0")/common.sh"
. ../lib/util.sh
source "\${BASH_SOURCE[0]%/*}/near.sh"
. "$(dirname "\${BASH_SOURCE[0]}")/../lib/third.sh"
DIR="$(cd "$(dirname "$0")" && pwd)"
source "$DIR/common.sh"
. lib/util.sh
source "$ROOT/deep/only.sh"
source "\${HOME}/.config/x.sh"
. /etc/os-release
. /usr/share/mine/only.sh
source "$1"
source "$DIR/missing.sh"
source ./missing.sh
source -- x
-- bin/common.sh
-- bin/near.sh
-- lib/util.sh
-- lib/third.sh
-- other/deep/only.sh
`),
  ).toEqual([
    'bin/main.sh:2 import $(dirname $0)/common.sh -> bin/common.sh exact',
    'bin/main.sh:3 import ../lib/util.sh -> lib/util.sh exact',
    'bin/main.sh:4 import ${BASH_SOURCE[0]%/*}/near.sh -> bin/near.sh exact',
    'bin/main.sh:5 import $(dirname ${BASH_SOURCE[0]})/../lib/third.sh -> lib/third.sh exact',
    'bin/main.sh:7 import $DIR/common.sh -> bin/common.sh exact',
    'bin/main.sh:8 import lib/util.sh -> lib/util.sh exact',
    'bin/main.sh:9 import $ROOT/deep/only.sh -> other/deep/only.sh exact',
    'bin/main.sh:10 import ${HOME}/.config/x.sh -> external ${HOME}/.config/x.sh',
    'bin/main.sh:11 import /etc/os-release -> external /etc/os-release',
    'bin/main.sh:12 import /usr/share/mine/only.sh -> other/deep/only.sh exact',
    'bin/main.sh:14 import $DIR/missing.sh -> external $DIR/missing.sh',
    'bin/main.sh:15 import ./missing.sh -> unresolved no file ./missing.sh',
    'bin/main.sh:16 import x -> unresolved no file x',
    'bin/main.sh:2 source -> external',
    'bin/main.sh:2 dirname -> external dirname',
    'bin/main.sh:3 . -> external',
    'bin/main.sh:4 source -> external',
    'bin/main.sh:5 . -> external',
    'bin/main.sh:5 dirname -> external dirname',
    'bin/main.sh:6 cd -> external',
    'bin/main.sh:6 dirname -> external dirname',
    'bin/main.sh:6 pwd -> external',
    'bin/main.sh:7 source -> external',
    'bin/main.sh:8 . -> external',
    'bin/main.sh:9 source -> external',
    'bin/main.sh:10 source -> external',
    'bin/main.sh:11 . -> external',
    'bin/main.sh:12 . -> external',
    'bin/main.sh:13 source -> external',
    'bin/main.sh:14 source -> external',
    'bin/main.sh:15 source -> external',
    'bin/main.sh:16 source -> external',
  ]);
});

test('functions: before and after their definition, in functions, by keyword, the last one of a name', () => {
  expect(
    calls(`
-- a.sh
early
early() { inner; }
function inner { other; }
function other() { early; }
outer() {
  nested() { :; }
  nested
}
nested
twice() { :; }
twice() { early; }
twice
sub() ( early )
_private() { early; }
with-dash() { :; }
with-dash
ns::name() { with-dash; }
ns::name a b
`),
  ).toEqual([
    'a.sh:1 early -> a.sh#early~function exact local',
    'a.sh:2 inner -> a.sh#inner~function exact local',
    'a.sh:3 other -> a.sh#other~function exact local',
    'a.sh:4 early -> a.sh#early~function exact local',
    'a.sh:6 : -> external',
    'a.sh:7 nested -> a.sh#nested~function exact local',
    'a.sh:9 nested -> a.sh#nested~function exact local',
    'a.sh:10 : -> external',
    'a.sh:11 early -> a.sh#early~function exact local',
    'a.sh:12 twice -> a.sh#twice~function#1 exact local',
    'a.sh:13 early -> a.sh#early~function exact local',
    'a.sh:14 early -> a.sh#early~function exact local',
    'a.sh:15 : -> external',
    'a.sh:16 with-dash -> a.sh#with-dash~function exact local',
    'a.sh:17 with-dash -> a.sh#with-dash~function exact local',
    'a.sh:18 ns::name -> a.sh#ns::name~function exact local',
  ]);
});

test("functions of sourced scripts: directly, through others, the last source wins, own ones hide them, the library's reverse", () => {
  expect(
    calls(`
-- main.sh
source ./a.sh
source ./b.sh
only_a
only_b
both
through
own
own() { :; }
-- a.sh
only_a() { :; }
both() { :; }
own() { :; }
. ./deep.sh
-- b.sh
only_b() { own; wanted_here; }
both() { only_a; }
-- deep.sh
through() { only_a; }
-- caller.sh
wanted_here() { :; }
source ./b.sh
wanted_here
`),
  ).toEqual([
    'a.sh:1 : -> external',
    'a.sh:2 : -> external',
    'a.sh:3 : -> external',
    'a.sh:4 . -> external',
    'b.sh:1 own -> unresolved unknown name',
    'b.sh:1 wanted_here -> unresolved unknown name',
    'b.sh:2 only_a -> unresolved unknown name',
    'caller.sh:1 : -> external',
    'caller.sh:2 source -> external',
    'caller.sh:3 wanted_here -> caller.sh#wanted_here~function exact local',
    'deep.sh:1 only_a -> unresolved unknown name',
    'main.sh:1 source -> external',
    'main.sh:2 source -> external',
    'main.sh:3 only_a -> a.sh#only_a~function exact package',
    'main.sh:4 only_b -> b.sh#only_b~function exact package',
    'main.sh:5 both -> b.sh#both~function exact package',
    'main.sh:6 through -> deep.sh#through~function exact package',
    'main.sh:7 own -> main.sh#own~function exact local',
    'main.sh:8 : -> external',
  ]);
});

test('where commands stand: conditions, pipes, lists, substitutions, heredocs, loops, case, background, negation', () => {
  expect(
    calls(`
-- a.sh
f() { :; }
if f; then f; elif f; then :; else f; fi
f | f && f || f
x=$(f) y=\`f\`
echo "text $(f) \${x:-$(f)}"
cat <<END
$(f) here
END
cat <<'END'
$(f) not here
END
while f; do f; done < <(f)
for i in $(f); do f & done
case $(f) in a) f ;; esac
! f
{ f; }
( f )
f > "$(f)"
[[ -n $(f) ]] && f
echo f
echo "f"
`),
  ).toEqual([
    'a.sh:1 : -> external',
    'a.sh:2 f -> a.sh#f~function exact local',
    'a.sh:2 f -> a.sh#f~function exact local',
    'a.sh:2 f -> a.sh#f~function exact local',
    'a.sh:2 : -> external',
    'a.sh:2 f -> a.sh#f~function exact local',
    'a.sh:3 f -> a.sh#f~function exact local',
    'a.sh:3 f -> a.sh#f~function exact local',
    'a.sh:3 f -> a.sh#f~function exact local',
    'a.sh:3 f -> a.sh#f~function exact local',
    'a.sh:5 echo -> external',
    'a.sh:4 f -> a.sh#f~function exact local',
    'a.sh:4 f -> a.sh#f~function exact local',
    'a.sh:5 f -> a.sh#f~function exact local',
    'a.sh:5 f -> a.sh#f~function exact local',
    'a.sh:6 cat -> external cat',
    'a.sh:7 f -> a.sh#f~function exact local',
    'a.sh:9 cat -> external cat',
    'a.sh:12 f -> a.sh#f~function exact local',
    'a.sh:12 f -> a.sh#f~function exact local',
    'a.sh:12 f -> a.sh#f~function exact local',
    'a.sh:13 f -> a.sh#f~function exact local',
    'a.sh:13 f -> a.sh#f~function exact local',
    'a.sh:14 f -> a.sh#f~function exact local',
    'a.sh:14 f -> a.sh#f~function exact local',
    'a.sh:15 f -> a.sh#f~function exact local',
    'a.sh:16 f -> a.sh#f~function exact local',
    'a.sh:17 f -> a.sh#f~function exact local',
    'a.sh:18 f -> a.sh#f~function exact local',
    'a.sh:18 f -> a.sh#f~function exact local',
    'a.sh:19 f -> a.sh#f~function exact local',
    'a.sh:19 f -> a.sh#f~function exact local',
    'a.sh:20 echo -> external',
    'a.sh:21 echo -> external',
  ]);
});

test('commands of the shell and of the machine are outside', () => {
  expect(
    calls(`
-- a.sh
echo x
cd /tmp
grep -q x file
/usr/bin/env bash
"$cmd" x
$cmd x
sudo apt-get install x
command ls
[ -f x ]
test -f x
`),
  ).toEqual([
    'a.sh:1 echo -> external',
    'a.sh:2 cd -> external',
    'a.sh:3 grep -> external grep',
    'a.sh:4 /usr/bin/env -> external /usr/bin/env',
    'a.sh:7 sudo -> external sudo',
    'a.sh:8 command -> external',
    'a.sh:10 test -> external',
  ]);
});

test('traps, aliases, completions, exported functions', () => {
  expect(
    calls(`
-- a.sh
cleanup() { :; }
finish() { :; }
_complete() { :; }
trap cleanup EXIT
trap 'cleanup; finish x' INT TERM
trap "finish" ERR
trap - EXIT
alias ll='ls -l' g=git
ll
g status
complete -F _complete cmd
export -f cleanup
unalias ll
`),
  ).toEqual([
    'a.sh:1 : -> external',
    'a.sh:2 : -> external',
    'a.sh:3 : -> external',
    'a.sh:4 trap -> external',
    'a.sh:4 cleanup -> a.sh#cleanup~function exact local',
    'a.sh:5 trap -> external',
    'a.sh:5 cleanup -> a.sh#cleanup~function exact local',
    'a.sh:5 finish -> a.sh#finish~function exact local',
    'a.sh:6 trap -> external',
    'a.sh:6 finish -> a.sh#finish~function exact local',
    'a.sh:7 trap -> external',
    'a.sh:8 alias -> external',
    'a.sh:9 ll -> a.sh#ll~macro exact local',
    'a.sh:10 g -> a.sh#g~macro exact local',
    'a.sh:11 complete -> external',
    'a.sh:11 _complete -> a.sh#_complete~function exact local',
    'a.sh:13 unalias -> external',
  ]);
});

test('scripts that are run: their names are not known, the scripts are reached', () => {
  expect(
    calls(`
-- main.sh
./tool.sh a
bash ./tool.sh
sh tool.sh
"$DIR/tool.sh" x
./gone.sh
inside
-- tool.sh
inside() { :; }
inside
`),
  ).toEqual([
    'main.sh:1 ./tool.sh -> tool.sh exact package',
    'main.sh:2 bash -> external bash',
    'main.sh:3 sh -> external sh',
    'main.sh:5 ./gone.sh -> external ./gone.sh',
    'main.sh:6 inside -> unresolved unknown name',
    'tool.sh:1 : -> external',
    'tool.sh:2 inside -> tool.sh#inside~function exact local',
  ]);
});

test('bats: tests, run, load, helpers', () => {
  expect(
    linked(`
-- test/x.bats
load helper
load '../lib/more'
setup() { prepare; }
@test "adds numbers" {
  run greet 1 2
  [ "$status" -eq 0 ]
  prepare
  local_one
}
@test 'second one' {
  run -0 prepare
}
local_one() { :; }
-- test/helper.bash
prepare() { :; }
greet() { :; }
-- lib/more.bash
`),
  ).toEqual([
    'test/helper.bash:1 : -> external',
    'test/helper.bash:2 : -> external',
    'test/x.bats:1 import ./helper.bash -> test/helper.bash exact',
    'test/x.bats:2 import ../lib/more.bash -> lib/more.bash exact',
    'test/x.bats:1 load -> external',
    'test/x.bats:2 load -> external',
    'test/x.bats:3 prepare -> test/helper.bash#prepare~function exact package',
    'test/x.bats:5 run -> external',
    'test/x.bats:5 greet -> test/helper.bash#greet~function exact package',
    'test/x.bats:7 prepare -> test/helper.bash#prepare~function exact package',
    'test/x.bats:8 local_one -> test/x.bats#local_one~function exact local',
    'test/x.bats:11 run -> external',
    'test/x.bats:11 prepare -> test/helper.bash#prepare~function exact package',
    'test/x.bats:13 : -> external',
  ]);
});

test('what time, coproc and eval run is called; programs that run others know no functions; a test of bats on one line', () => {
  expect(
    calls(`
-- a.bats
f() { :; }
g() { :; }
time f 1
time -p g
coproc f
eval f x
eval "f; g 1"
xargs -n1 f
sudo f
@test "short" { run f; g; }
@test "shorter" { g 1; }
`).filter((each) => /:\d+ [fg] /.test(each)),
  ).toEqual([
    'a.bats:3 f -> a.bats#f~function exact local',
    'a.bats:4 g -> a.bats#g~function exact local',
    'a.bats:5 f -> a.bats#f~function exact local',
    'a.bats:6 f -> a.bats#f~function exact local',
    'a.bats:7 f -> a.bats#f~function exact local',
    'a.bats:7 g -> a.bats#g~function exact local',
    'a.bats:10 f -> a.bats#f~function exact local',
    'a.bats:10 g -> a.bats#g~function exact local',
    'a.bats:11 g -> a.bats#g~function exact local',
  ]);
});
