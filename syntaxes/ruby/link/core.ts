/** Names that Ruby brings itself: constants, and the methods of every object. */

export function isCore(name: string): boolean {
  return CONSTANTS.has(name) || /Error$|Exception$/.test(name);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const CONSTANTS = words(
  `ARGF ARGV Array BasicObject Binding Class Comparable Complex Data Date DateTime Dir ENV Encoding Enumerable Enumerator Errno FalseClass Fiber File
  FileTest FileUtils Float GC Hash IO Integer Interrupt JSON Kernel Logger Marshal MatchData Math Method Module Monitor Mutex NilClass Numeric Object
  ObjectSpace OpenStruct OptionParser Pathname Proc Process Psych Queue RUBY_ENGINE RUBY_PLATFORM RUBY_VERSION Ractor Random Range Rational RbConfig
  Refinement Regexp RubyVM STDERR STDIN STDOUT Set Shellwords Signal SignalException SimpleDelegator Singleton SizedQueue StopIteration String
  StringIO StringScanner Struct Symbol SystemExit Tempfile Thread ThreadGroup Time Timeout TracePoint TrueClass URI UnboundMethod YAML Zlib ERB CGI
  Digest Etc Forwardable Gem Net Open3 OpenSSL PP Rake SecureRandom Socket TCPSocket TCPServer Tempfile Benchmark BigDecimal Bundler CSV Base64 Delegator
  DelegateClass Ripper WeakRef TOPLEVEL_BINDING DATA DidYouMean Warning ConditionVariable Coverage Find IRB Observable PStore Racc Readline Resolv
  TSort UNIXSocket Win32 StandardError Float Fixnum Bignum`,
);

/** Private methods that can be called from anywhere, and those of every object. */
export const KERNEL: ReadonlySet<string> = words(
  `abort at_exit autoload binding block_given? caller caller_locations catch eval exec exit exit! fail fork format gets global_variables lambda
  load local_variables loop open p pp print printf proc putc puts raise rand readline readlines require require_relative select set_trace_func sleep
  spawn sprintf srand syscall system test throw trap warn __method__ __dir__ __callee__ __FILE__ __LINE__ Array Integer Float String Hash Rational Complex
  attr attr_accessor attr_reader attr_writer alias_method define_method extend include prepend private protected public module_function
  private_constant private_class_method public_class_method using refine class send public_send instance_variable_get instance_variable_set
  instance_variable_defined? instance_variables instance_eval instance_exec is_a? kind_of? respond_to? method methods object_id hash inspect to_s freeze
  frozen? dup clone tap then yield_self itself nil? equal? eql? display define_singleton_method singleton_class singleton_methods instance_of?
  remove_instance_variable to_enum enum_for extend describe context it before after let let! subject expect allow eq be_nil be raise_error
  shared_examples it_behaves_like specify around double gem source group task namespace desc file directory rule`,
);
