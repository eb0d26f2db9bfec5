import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { carriedBy } from '../../../content/channel/carried.ts'
import { itemQuery, versionQuery } from '../../../content/workspace/content-calls.ts'
import { Button } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'

/** The approved script in the browser's Vietnamese voice: to hear how long and how clear it is, not to be put out. */
export function DraftVoice({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const { itemId, itemNumber, code } = delivery
  const item = useQuery(itemQuery(itemId))
  const version = useQuery(versionQuery(itemId, itemNumber))
  const [standing, setStanding] = useState<'silent' | 'speaking' | 'voiceless'>('silent')
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  if (!item.data || !version.data || !('speechSynthesis' in globalThis)) return null
  const { text } = carriedBy(code, { kind: item.data.kind, content: version.data.content })
  const speak = () => {
    const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith('vi'))
    if (!voice) {
      setStanding('voiceless')
      return
    }
    const said = new SpeechSynthesisUtterance(text)
    said.lang = 'vi-VN'
    said.voice = voice
    said.addEventListener('end', () => {
      setStanding('silent')
    })
    speechSynthesis.speak(said)
    setStanding('speaking')
  }
  const stop = () => {
    speechSynthesis.cancel()
    setStanding('silent')
  }
  return (
    <div className="stack">
      <div className="cluster">
        <Button icon="sound" onClick={standing === 'speaking' ? stop : speak}>
          {standing === 'speaking' ? t('Dừng nghe') : t('Nghe thử bằng giọng máy')}
        </Button>
      </div>
      {standing === 'voiceless' ? (
        <p className="small" aria-live="polite">
          {t('Trình duyệt này chưa có giọng tiếng Việt; hãy thử Edge, Chrome hoặc điện thoại.')}
        </p>
      ) : null}
    </div>
  )
}
