/** Telling a Word file from a transcription, by itself: who reads no Word file loads nothing of what reads them. */

/** Whether bytes are those of a Word file, or of any other archive: no transcription begins so. */
export const isWordFile = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
