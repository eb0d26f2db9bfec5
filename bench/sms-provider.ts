import { openFakeSms } from '../test/fakes/fake-sms.ts'

// Runs in a process of its own, so that neither its time nor its memory is taken for the program's.
const { url } = await openFakeSms()
console.log(url)
