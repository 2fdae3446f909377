/** Paths that conventions mark as written by a machine or copied from elsewhere: they rank low, they are not left out. */

const FOLDERS = /(^|\/)(vendor|vendored|third_party|thirdparty|external|generated|__generated__|gen|dist|build|out)\//i;
const NAMES =
  /(\.min\.js|\.bundle\.js|\.pb\.go|_pb2(_grpc)?\.py|\.pb\.(cc|h)|\.g\.(cs|dart)|\.generated\.[a-z]+|_generated\.[a-z]+|\.designer\.cs)$/i;

export function isGeneratedPath(path: string): boolean {
  return FOLDERS.test(path) || NAMES.test(path);
}
