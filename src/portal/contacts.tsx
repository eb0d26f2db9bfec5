import type { PublicHead } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { vietnamese } from '../ui/translate.ts'

/** Names and ways to reach them; a number calls, an address of mail writes. */
export function Contacts({ contacts }: { contacts: PublicHead['contacts'] }) {
  const { language } = useT()
  return (
    <ul className="contacts" {...vietnamese(language)}>
      {contacts.map(({ label, value, href, note }) => (
        <li key={`${label} ${value}`}>
          <span className="contact-label">{label}</span>
          {href === null ? <span>{value}</span> : <a href={href}>{value}</a>}
          {note === null ? null : <span className="soft">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
