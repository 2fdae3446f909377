import { expect, test } from 'vitest';
import { DEFAULT_TEST_GLOBS } from '../../server/src/api/defaultOptions.ts';
import { createTestMatcher } from '../../server/src/indexer/testFiles.ts';

const isTest = createTestMatcher(DEFAULT_TEST_GLOBS);

test.each([
  ['app/src/test/java/a/UserTest.java'],
  ['app/src/androidTest/kotlin/a/Flow.kt'],
  ['src/main/kotlin/a/UserTest.kt'],
  ['lib/user_spec.rb'],
  ['src/UserSpec.scala'],
  ['src/UserSuite.scala'],
  ['lib/user_test.dart'],
  ['Tests/UserTests/UserTests.swift'],
  ['tests/parse.rs'],
  ['t/basic.t'],
  ['build.bats'],
  ['pkg/user_test.go'],
  ['src/user.test.ts'],
  ['tests/test_user.py'],
  ['User.Tests.ps1'],
  ['contracts/Token.t.sol'],
  ['test/users_SUITE.erl'],
  ['tests/UserTest.php'],
  ['UserTests.cs'],
])('%s is a test', (path) => expect(isTest(path)).toBe(true));

test.each([
  ['src/latest.ts'],
  ['src/Contest.ts'],
  ['src/attest/user.rs'],
  ['lib/protest.rb'],
  ['src/Testing.swift'],
  ['src/testable.kt'],
  ['kit.java'],
])('%s is none', (path) => expect(isTest(path)).toBe(false));
