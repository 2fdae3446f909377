/** What every module knows (https://hexdocs.pm/elixir/Kernel.html), and what tests do. */
export const KERNEL: ReadonlySet<string> = new Set(
  `abs alias and apply assert assert_in_delta assert_raise assert_receive assert_received async binary_part binding bit_size byte_size case catch_exit
  catch_throw ceil cond dbg def defdelegate defexception defguard defguardp defimpl defmacro defmacrop defmodule defoverridable defp defprotocol
  defstruct destructure div doctest elem exit flunk floor for fn function_exported? get_and_update_in get_in hd if import in inspect is_atom is_binary
  is_bitstring is_boolean is_exception is_float is_function is_integer is_list is_map is_map_key is_nil is_non_struct_map is_number is_pid is_port
  is_reference is_struct is_tuple length macro_exported? make_ref map_size match? max min node not on_exit or pop_in put_elem put_in quote raise
  receive refute refute_in_delta refute_receive refute_received rem require reraise round self send setup setup_all sigil_C sigil_D sigil_N sigil_R
  sigil_S sigil_T sigil_U sigil_c sigil_r sigil_s sigil_w spawn spawn_link spawn_monitor start_supervised start_supervised! struct struct! super tap
  then throw tl to_charlist to_string to_timeout trunc try tuple_size unless unquote unquote_splicing update_in use var! with is_exported`.split(
    /\s+/,
  ),
);
