import { type RawBuilder, sql } from 'kysely'
import { plainLetters } from './plain-letters.ts'

const MARKED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'
const PLAIN = plainLetters(MARKED)

/** A text in a statement, lower case without marks. Stored text is NFC. */
export function plainSql(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`translate(lower(${text}), ${MARKED}, ${PLAIN})`
}

/** For `like`, beside a `plainSql`: holds the words, marks or not. */
export function plainPattern(words: string): RawBuilder<string> {
  const pattern = `%${words.normalize('NFC').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return plainSql(sql`${pattern}::text`)
}
