import { commands } from './commands.ts'

const [name = 'help', ...words] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) {
  const list = Object.entries(commands).map(
    ([key, one]) => `  lantoa ${key.padEnd(12)} ${one.does}`,
  )
  console.error(`lantoa: the commands are\n${list.join('\n')}`)
  process.exitCode = name === 'help' ? 0 : 2
} else {
  await command.run(words).catch((error: unknown) => {
    const said = error instanceof Error ? error : new Error(String(error))
    console.error(process.env['LOG_LEVEL'] === 'debug' ? said : `lantoa ${name}: ${said.message}`)
    process.exitCode = 1
  })
}
