import { useState } from 'react'
import { useT } from '../../../ui/language.tsx'
import { fileSize } from '../../../ui/format.ts'
import { carriedBy } from '../../channel/carried.ts'
import { specOf } from '../../channel/channel-spec.ts'
import { en } from '../../en.ts'
import { channelsOf, type ItemContent } from '../../item/item-content.ts'
import { factsOfKind } from '../../item/item-facts.ts'
import type { ItemKindCode } from '../../item/item-kind.ts'
import { mediaAddress } from '../editor/block-views.ts'
import { channelLabel } from '../item-states.tsx'
import { ChannelPreview } from './channel-preview.tsx'
import { Measures } from './measures.tsx'
import css from './preview.module.css'

/** Everything that will go out, way by way; the first stands open. */
export function ItemPreviews(props: { kind: ItemKindCode; content: ItemContent }) {
  const t = useT(en)
  const { kind, content } = props
  const codes = channelsOf(content)
  const [chosen, setChosen] = useState(codes[0])
  const code = chosen !== undefined && codes.includes(chosen) ? chosen : codes[0]
  const facts = factsOfKind(kind).filter((fact) => content.facts[fact.code])
  return (
    <div className="stack">
      <fieldset className={css['ways']}>
        <legend className="unseen">{t('Nội dung sẽ phát hành')}</legend>
        {codes.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === code}
            onClick={() => {
              setChosen(one)
            }}
          >
            {channelLabel(one, t)}
          </button>
        ))}
      </fieldset>
      {code === undefined ? (
        <p className="soft">{t('Chưa chọn hình thức phát hành nào.')}</p>
      ) : (
        <section aria-label={channelLabel(code, t)} className="stack">
          <Measures spec={specOf(code)} carried={carriedBy(code, { kind, content })} />
          <ChannelPreview
            spec={specOf(code)}
            carried={carriedBy(code, { kind, content })}
            byline={content.byline}
          />
        </section>
      )}
      {facts.length > 0 ? (
        <dl className="facts">
          {facts.flatMap((fact) => [
            <dt key={`${fact.code} name`}>{t.language === 'vi' ? fact.label : fact.labelEn}</dt>,
            <dd key={fact.code}>{content.facts[fact.code]}</dd>,
          ])}
        </dl>
      ) : null}
      {content.attachments.length > 0 ? (
        <div>
          <h3>{t('Tệp kèm theo, tệp thiết kế in')}</h3>
          <ul className="rows">
            {content.attachments.map((file) => (
              <li key={file.mediaId}>
                <a href={mediaAddress(file.mediaId)}>{file.name}</a>
                <span className="soft small">{fileSize(file.size, t.language)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
