/** One work of others that ships. */
export interface Notice {
  /** Name and version. */
  readonly title: string;
  /** By its SPDX identifier. */
  readonly licence: string;
  readonly text: string;
}
