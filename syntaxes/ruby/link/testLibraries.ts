/** Classes of the libraries for tests, which folders open to add helpers of their own. */

const OF_MINITEST = ['Minitest::Test', 'Minitest::Assertions', 'Minitest::Runnable'];
const OF_RAILS = ['ActiveSupport::TestCase', ...OF_MINITEST];

/** What classes of libraries build on and include, all the way up. */
export const LIBRARY_BASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Minitest::Test', OF_MINITEST.slice(1)],
  ['Minitest::Spec', OF_MINITEST],
  ['MiniTest::Unit::TestCase', ['MiniTest::Assertions']],
  ['Test::Unit::TestCase', ['Test::Unit::Assertions']],
  ['ActiveSupport::TestCase', OF_MINITEST],
  ['ActionController::TestCase', OF_RAILS],
  ['ActionDispatch::IntegrationTest', OF_RAILS],
  ['ActionDispatch::SystemTestCase', ['ActionDispatch::IntegrationTest', ...OF_RAILS]],
  ['ActionMailer::TestCase', OF_RAILS],
  ['ActionView::TestCase', OF_RAILS],
  ['ActiveJob::TestCase', OF_RAILS],
]);

/** What groups of a spec are classes of, the nearest first. */
export const CLASSES_OF_GROUPS = [
  'RSpec::Core::ExampleGroup',
  'Minitest::Spec',
  ...OF_RAILS,
  'Test::Unit::TestCase',
  'Test::Unit::Assertions',
];
