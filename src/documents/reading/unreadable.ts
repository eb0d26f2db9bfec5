/** The file is no document this program can read; the message is a sentence for the person who sent it. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}
