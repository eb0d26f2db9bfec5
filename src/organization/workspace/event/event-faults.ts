import type { Translator } from '../../../ui/translate.ts'
import { shapes } from './event-form.ts'
import type { TypedAfter, TypedEvent } from './event-form.ts'

/** What a step still lacks, a sentence for each control by its id; the server looks again at the whole order. */
export function faultsAt(step: number, event: TypedEvent, t: Translator): Record<string, string> {
  if (step === 0) return kindFaults(event, t)
  return step === 1 ? unitFaults(event, t) : {}
}

function kindFaults({ on, legalSource }: TypedEvent, t: Translator): Record<string, string> {
  return {
    ...(on === '' ? { 'event-on': t('Hãy chọn ngày có hiệu lực.') } : {}),
    ...(legalSource.trim() === ''
      ? { 'event-source': t('Hãy ghi văn bản quyết định việc này.') }
      : {}),
  }
}

function unitFaults(event: TypedEvent, t: Translator): Record<string, string> {
  const { kind, before, after, under } = event
  const shape = shapes[kind]
  const faults: Record<string, string> = {}
  if (kind === 'merge' && before.length < 2) {
    faults['event-before'] = t('Hãy chọn ít nhất hai đơn vị, kể cả đơn vị nhận sáp nhập.')
  } else if (shape.before !== 'none' && before.length === 0) {
    faults['event-before'] = t('Hãy chọn đơn vị.')
  }
  if ((kind === 'reassign' || kind === 'open') && under.length === 0) {
    faults['event-under'] =
      kind === 'open' ? t('Hãy chọn đơn vị cấp trên.') : t('Hãy chọn đơn vị cấp trên mới.')
  }
  if (kind === 'split' && after.length < 2) {
    faults['event-add'] = t('Chia tách thì có ít nhất hai đơn vị sau khi chia: hãy thêm đơn vị.')
  }
  if (shape.after === 'none') return faults
  return after.reduce(
    (all, one, index) => ({ ...all, ...afterFaults(one, index, kind, t) }),
    faults,
  )
}

function afterFaults(
  { there, name, shortName, kind, documentSymbol }: TypedAfter,
  index: number,
  event: TypedEvent['kind'],
  t: Translator,
): Record<string, string> {
  if (there.length > 0) return {}
  const lacks = {
    name: name.trim() === '' && t('Hãy ghi tên đầy đủ của đơn vị.'),
    short: shortName.trim() === '' && t('Hãy ghi tên gọn của đơn vị.'),
    kind: event === 'open' && kind === '' && t('Hãy chọn loại của đơn vị mới.'),
    symbol:
      event === 'open' &&
      documentSymbol.trim() === '' &&
      t('Hãy ghi chữ viết tắt đứng sau số văn bản.'),
  }
  return Object.fromEntries(
    Object.entries(lacks).flatMap(([part, sentence]) =>
      sentence === false ? [] : [[`after-${part}-${String(index)}`, sentence]],
    ),
  )
}
