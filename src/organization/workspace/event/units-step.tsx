import { Button } from '../../../ui/button.tsx'
import { FieldError, TextInput } from '../../../ui/field.tsx'
import { addDays } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-events.ts'
import { KindFields } from './kind-fields.tsx'
import { UnitField } from '../unit/unit-field.tsx'
import { newAfter, shapes, shortNameOf } from './event-form.ts'
import type { TypedAfter, TypedEvent } from './event-form.ts'
import css from './event.module.css'

/** By the id of the control. */
type Faults = Readonly<Record<string, string>>

/** The units before and after the event. */
export function UnitsStep(props: {
  event: TypedEvent
  faults: Faults
  onSet: (change: Partial<TypedEvent>) => void
}) {
  const t = useT(en)
  const { event, faults, onSet } = props
  const { kind, before, after } = event
  const shape = shapes[kind]
  const change = (key: string, next: Partial<TypedAfter>) => {
    onSet({ after: after.map((one) => (one.key === key ? { ...one, ...next } : one)), targets: {} })
  }
  const renames = kind === 'upgrade' || kind === 'downgrade'
  return (
    <>
      {shape.before === 'none' ? null : (
        <UnitField
          id="event-before"
          label={shape.before === 'one' ? t('Đơn vị nào') : t('Những đơn vị nào')}
          hint={t('Như ngay trước ngày có hiệu lực.')}
          required
          error={faults['event-before']}
          several={shape.before === 'several'}
          on={addDays(event.on, -1)}
          chosen={before}
          onChange={(units) => {
            onSet({ before: units, targets: {} })
          }}
        />
      )}
      {kind === 'reassign' || kind === 'open' ? (
        <UnitField
          id="event-under"
          label={kind === 'open' ? t('Trực thuộc đơn vị nào') : t('Cấp trên mới')}
          required
          error={faults['event-under']}
          on={event.on}
          chosen={event.under}
          onChange={(under) => {
            onSet({ under })
          }}
        />
      ) : null}
      {renames ? (
        <Names one={after[0] ?? newAfter('a')} index={0} faults={faults} onSet={change} />
      ) : null}
      {shape.after === 'several' ? (
        <section className="section">
          <h2>{t('Đơn vị sau khi sắp xếp')}</h2>
          {after.map((one, index) => (
            <AfterCard
              key={one.key}
              one={one}
              index={index}
              event={event}
              faults={faults}
              onSet={change}
              onRemove={
                after.length > 1
                  ? () => {
                      onSet({
                        after: after.filter(({ key }) => key !== one.key),
                        targets: {},
                        heir: '',
                      })
                    }
                  : undefined
              }
            />
          ))}
          <FieldError id="event-add" error={faults['event-add']} />
          <div className="cluster">
            <Button
              id="event-add"
              onClick={() => {
                onSet({ after: [...after, newAfter(crypto.randomUUID())], targets: {} })
              }}
            >
              {t('Thêm đơn vị')}
            </Button>
          </div>
        </section>
      ) : null}
    </>
  )
}

function AfterCard(props: {
  one: TypedAfter
  index: number
  event: TypedEvent
  faults: Faults
  onSet: (key: string, next: Partial<TypedAfter>) => void
  onRemove: (() => void) | undefined
}) {
  const t = useT(en)
  const { one, index, event, faults, onSet, onRemove } = props
  const mayBeThere = event.kind === 'merge' || event.kind === 'split'
  return (
    <div className={css['card']}>
      <div className="section-head">
        <h3>{t('Đơn vị thứ {n}', { n: index + 1 })}</h3>
        {onRemove ? (
          <Button kind="quiet" icon="close" onClick={onRemove}>
            {t('Bỏ')}
          </Button>
        ) : null}
      </div>
      {one.there.length === 0 ? (
        <>
          <Names one={one} index={index} faults={faults} onSet={onSet} />
          <KindFields
            one={one}
            index={index}
            isFounded={event.kind === 'open'}
            faults={faults}
            onSet={onSet}
          />
        </>
      ) : null}
      {mayBeThere && one.name === '' ? (
        <UnitField
          id={`after-there-${String(index)}`}
          label={one.there.length === 0 ? t('hoặc một đơn vị đang có') : t('Đơn vị đang có')}
          chosen={one.there}
          on={addDays(event.on, -1)}
          onChange={(there) => {
            onSet(one.key, { there })
          }}
        />
      ) : null}
    </div>
  )
}

function Names(props: {
  one: TypedAfter
  index: number
  faults: Faults
  onSet: (key: string, next: Partial<TypedAfter>) => void
}) {
  const t = useT(en)
  const { one, index, faults, onSet } = props
  return (
    <>
      <TextInput
        id={`after-name-${String(index)}`}
        label={t('Tên mới đầy đủ')}
        hint={t('Ví dụ: Ủy ban nhân dân xã Bình Minh.')}
        error={faults[`after-name-${String(index)}`]}
        value={one.name}
        onChange={({ target }) => {
          const follows = one.shortName === '' || one.shortName === shortNameOf(one.name)
          onSet(one.key, {
            name: target.value,
            ...(follows ? { shortName: shortNameOf(target.value) } : {}),
          })
        }}
      />
      <TextInput
        id={`after-short-${String(index)}`}
        label={t('Tên gọn')}
        error={faults[`after-short-${String(index)}`]}
        value={one.shortName}
        onChange={({ target }) => {
          onSet(one.key, { shortName: target.value })
        }}
      />
    </>
  )
}
