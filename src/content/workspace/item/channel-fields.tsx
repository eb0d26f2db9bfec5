import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { carriedBy } from '../../channel/carried.ts'
import { type ChannelCode, channelCodes, specOf } from '../../channel/channel-spec.ts'
import { en } from '../../en.ts'
import type { ItemContent } from '../../item/item-content.ts'
import { type ItemKindCode, kindOf } from '../../item/item-kind.ts'
import type { Finding } from '../../readiness/finding.ts'
import { channelLabel } from '../item-states.tsx'
import { ChannelPreview } from '../preview/channel-preview.tsx'
import { Measures } from '../preview/measures.tsx'
import { FindingLines } from './finding-lines.tsx'
import css from './item.module.css'

/** The ways it is meant to go, what each will carry, and the words for one way alone. */
export function ChannelFields(props: {
  kind: ItemKindCode
  content: ItemContent
  findings: readonly Finding[]
  onChange: (edit: (content: ItemContent) => Partial<ItemContent>) => void
}) {
  const t = useT(en)
  const { kind, content, findings, onChange } = props
  const [all, setAll] = useState(false)
  const fitting = kindOf(kind).channels
  const shown = channelCodes.filter(
    (code) => all || fitting.includes(code) || content.channels[code] !== undefined,
  )
  const set = (code: ChannelCode, next: { text: string | null } | undefined) => {
    onChange(({ channels }) => {
      const { [code]: _, ...others } = channels
      return { channels: next ? { ...others, [code]: next } : others }
    })
  }
  return (
    <fieldset className={css['channels']} id="item-channels" tabIndex={-1}>
      <legend>{t('Sẽ đến bằng hình thức nào')}</legend>
      <FindingLines findings={findings.filter(({ code }) => code === 'no_channel')} />
      {shown.map((code) => (
        <div key={code} className={css['channel']}>
          <Checkbox
            id={`channel-${code}`}
            label={channelLabel(code, t)}
            checked={content.channels[code] !== undefined}
            onChange={(event) => {
              set(code, event.target.checked ? { text: null } : undefined)
            }}
          />
          {content.channels[code] === undefined ? null : (
            <ChosenChannel
              code={code}
              kind={kind}
              content={content}
              findings={findings.filter(
                ({ place }) => place.channel === code && place.field !== 'cover',
              )}
              onText={(text) => {
                set(code, { text })
              }}
            />
          )}
        </div>
      ))}
      {all || shown.length === channelCodes.length ? null : (
        <div>
          <Button
            kind="quiet"
            onClick={() => {
              setAll(true)
            }}
          >
            {t('Hiện mọi hình thức')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function ChosenChannel(props: {
  code: ChannelCode
  kind: ItemKindCode
  content: ItemContent
  findings: readonly Finding[]
  onText: (text: string | null) => void
}) {
  const t = useT(en)
  const { code, kind, content, onText } = props
  const [showing, setShowing] = useState(false)
  const spec = specOf(code)
  const carried = carriedBy(code, { kind, content })
  const own = content.channels[code]?.text ?? null
  return (
    <div className={css['chosen']}>
      <FindingLines findings={props.findings} />
      {own === null ? null : (
        <TextArea
          id={`channel-text-${code}`}
          label={t('Chữ riêng cho {channel}', { channel: channelLabel(code, t) })}
          rows={spec.carries === 'line' ? 3 : 8}
          maxLength={10_000}
          value={own}
          onChange={(event) => {
            onText(event.target.value)
          }}
        />
      )}
      <div className="cluster">
        <Button
          icon="search"
          onClick={() => {
            setShowing(true)
          }}
        >
          {t('Xem trước')}
        </Button>
        {spec.carries === 'page' ? null : own === null ? (
          <Button
            icon="write"
            onClick={() => {
              onText(carried.text)
            }}
          >
            {t('Viết chữ riêng')}
          </Button>
        ) : (
          <Button
            icon="undo"
            onClick={() => {
              onText(null)
            }}
          >
            {t('Dùng chữ của bài')}
          </Button>
        )}
        <Measures spec={spec} carried={carried} />
      </div>
      {showing ? (
        <Dialog
          open
          title={channelLabel(code, t)}
          onClose={() => {
            setShowing(false)
          }}
        >
          <ChannelPreview spec={spec} carried={carried} byline={content.byline} />
        </Dialog>
      ) : null}
    </div>
  )
}
