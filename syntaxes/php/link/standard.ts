/** Names that PHP brings itself: functions by their prefixes and words, classes, constants. What is in none of them is unknown. */

export function isStandard(name: string): boolean {
  return WORDS.has(name) || (/^[a-z]/.test(name) ? FUNCTIONS.test(name) : CONSTANTS.test(name) || CLASSES.test(name));
}

const FUNCTIONS =
  /^(?:array|str|preg|mb|ctype|json|iconv|curl|file|is|date|timezone|ob|func|class|get|set|var|debug|error|gc|gz|zlib|hash|random|openssl|password|session|socket|stream|posix|pcntl|proc|image|intl|grapheme|normalizer|idn|locale|numfmt|datefmt|collator|transliterator|msgfmt|libxml|simplexml|dom|xml|xmlreader|xmlwriter|mysqli|mysql|pg|sqlite|odbc|ldap|ftp|imap|bc|gmp|cal|apcu|opcache|spl|iterator|filter|fdiv|ini|php|sys|header|headers|http|ip2|long2|inet|dns|net|parse|highlight|html|htmlspecialchars|url|raw|base64|quoted|utf8|ucwords|lc|uc|similar|substr|number|money|nl|vs|sprintf|print|fprintf|call|forward|register|trigger|restore|assert|extension|function|method|property|interface|trait|enum|settype|un|serialize|levenshtein|soundex|metaphone|sodium|readline|shell|escapeshell|ignore|connection|usleep|time|hrtime|micro|mk|gm|strto|checkdate|cli|token|ftok|msg|sem|shm|tempnam|tmpfile|glob|fnmatch|memory|pfsock|get_|path|real|dir|disk|copy|rename|link|sym|chmod|chown|chgrp|touch|umask|read|write|fopen|fclose|fread|fwrite|fgets|fgetc|fputs|fputcsv|fgetcsv|feof|fflush|flock|fseek|ftell|ftruncate|fstat|fscanf|fpassthru|rewind|popen|pclose|opendir|closedir|scandir|is_|lstat|stat|clearstatcache)(?:_\w*|\w*)$/;

const CONSTANTS =
  /^(?:E|PHP|M|PREG|JSON|LC|SORT|COUNT|ARRAY|EXTR|FILE|LOCK|SEEK|ENT|STR|LOG|DATE|PATHINFO|GLOB|OPENSSL|CURL|CURLOPT|CURLINFO|CURLE|FILTER|HTML|INI|INFO|LIBXML|MB|PASSWORD|SIG|STREAM|T|UPLOAD|XML|IMAGETYPE|IMG|SO|AF|SOCK|SOL|SCANDIR|MYSQLI|PGSQL|SQLITE3|SODIUM|CRYPT|CREDITS|ASSERT|DEBUG|DNS|FNM|IDNA|INTL|NORM|ICONV|PHPDBG)_\w+$|^__\w+__$/;

const CLASSES =
  /^(?:Array|Spl|Reflection|Date|IntlDate|Intl|DOM|Xml|XML|PDO|Mongo|Iterator|Recursive|Closure|Weak|mysqli|SQLite3|Soap|Zip|Phar|Directory|Random\b)\w*$|^\w*(?:Exception|Iterator|Error)$/;

const WORDS: ReadonlySet<string> = new Set(
  `abs acos addcslashes addslashes asin asort arsort atan atan2 basename bin2hex bindec boolval ceil chdir chr chunk_split compact constant
  convert_uuencode cos count crc32 create_function crypt current decbin dechex decoct define defined deg2rad dirname dl each end error_log exec exp
  explode extract fgetss floatval floor fmod fsockopen getcwd getdate getenv gethostbyname gethostname getimagesize getmypid getopt getrusage
  gettype hex2bin hexdec hypot idate implode in_array intdiv intval join key key_exists krsort ksort ltrim mail max md5 md5_file min move_uploaded_file
  mkdir mt_rand mt_srand mt_getrandmax natcasesort natsort next octdec ord pack passthru phpinfo phpversion pi pos pow prev printf putenv rad2deg
  rand range reset rmdir round rsort rtrim sha1 sha1_file shuffle sin sizeof sleep sort sqrt srand strcasecmp strcmp strcoll strcspn strftime
  stripos stripslashes stristr strlen strnatcmp strncasecmp strncmp strpbrk strpos strrchr strrev strripos strrpos strspn strstr strtr strval system
  tan time trim uasort ucfirst uksort uniqid unlink unpack unserialize usort var_dump version_compare vprintf vsprintf wordwrap gettext ngettext _
  bindtextdomain textdomain zend_version define_syslog_variables openlog syslog closelog ezmlm_hash
  stdClass Exception ErrorException Error TypeError ValueError ArithmeticError DivisionByZeroError ArgumentCountError Throwable Traversable Iterator
  IteratorAggregate Countable Serializable Stringable JsonSerializable Generator Attribute Fiber NumberFormatter Collator Normalizer Transliterator
  MessageFormatter Locale ResourceBundle SimpleXMLElement Memcached Memcache Redis Imagick CURLFile UnitEnum BackedEnum Override SensitiveParameter
  ReturnTypeWillChange AllowDynamicProperties Stringable InternalIterator php_user_filter finfo NAN INF STDIN STDOUT STDERR DIRECTORY_SEPARATOR
  PATH_SEPARATOR LC_ALL`.split(/\s+/),
);
