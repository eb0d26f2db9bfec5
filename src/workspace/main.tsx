import './without-eval.ts'
import '../ui/workspace.css'
import './shell.css'
import './top-bar.css'
import './screen.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../ui/language.tsx'
import { onSignedOut, queryClient } from './calls.ts'
import { watchConnection } from './connection.ts'
import { keepOnDevice } from './keep-on-device.ts'
import { followLinks } from './links.ts'
import { languagePreference, usePreference } from './preference.ts'
import { router, toSignIn } from './routes.tsx'

watchConnection()
followLinks(router)
onSignedOut(toSignIn)
addEventListener('load', () => {
  // Without it the workspace opens only with a line; nothing else is lost.
  keepOnDevice().catch(() => undefined)
})

const place = document.querySelector('#workspace')
if (!place) throw new Error('index.html has no place for the workspace')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Workspace />
    </QueryClientProvider>
  </StrictMode>,
)

function Workspace() {
  const language = usePreference(languagePreference) ?? 'vi'
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageProvider language={language}>
      <RouterProvider router={router} />
    </LanguageProvider>
  )
}
