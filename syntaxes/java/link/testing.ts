/** Of libraries for tests what gives back what it is given: stand-ins for objects (Mockito), and assertions (JUnit). */
import type { WrittenType } from '../../../server/src/linker/library/libraryTable.ts';

const ANY =
  'any isA isNotNull: (Class<T>) -> T; eq same refEq: (T) -> T; anyInt intThat: () -> int; anyLong longThat: () -> long; anyDouble: () -> double; ' +
  'anyFloat: () -> float; anyShort: () -> short; anyByte: () -> byte; anyChar: () -> char; anyBoolean booleanThat: () -> boolean; ' +
  'anyString startsWith endsWith contains matches: () -> String; anyList: () -> List; anySet: () -> Set; anyMap: () -> Map; anyCollection: () -> Collection';
const THROWN = 'assertThrows assertThrowsExactly assertInstanceOf: (Class<T>) -> T';

/** Types by package. */
export const TESTING: Readonly<Record<string, Readonly<Record<string, WrittenType>>>> = {
  'org.mockito': {
    ArgumentMatchers: { members: ANY },
    Mockito: {
      base: 'ArgumentMatchers',
      members:
        'mock: (Class<T>) -> T; spy verify: (T) -> T; inOrder: () -> InOrder; ' +
        'doReturn doThrow doAnswer doNothing doCallRealMethod: () -> Stubber',
    },
    BDDMockito: {
      base: 'Mockito',
      members: 'then: (T) -> Then<T>; willReturn willThrow willAnswer will willDoNothing willCallRealMethod: () -> BDDStubber',
    },
    InOrder: { members: 'verify: (T) -> T' },
    Stubber: { members: 'when: (T) -> T; doReturn doThrow doAnswer doNothing doCallRealMethod: () -> Stubber' },
    BDDStubber: { members: 'given: (T) -> T; willReturn willThrow willAnswer will willDoNothing willCallRealMethod: () -> BDDStubber' },
    Then: { parameters: 'O', members: 'should: () -> O' },
    ArgumentCaptor: {
      parameters: 'O',
      members: 'forClass: (Class<T>) -> ArgumentCaptor<T>; capture getValue: () -> O; getAllValues: () -> List<O>',
    },
  },
  'org.junit': { Assert: { members: THROWN } },
  'org.junit.jupiter.api': { Assertions: { members: THROWN } },
};
