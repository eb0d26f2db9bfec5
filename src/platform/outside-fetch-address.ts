import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Whether the address belongs to this machine itself. */
export function isLoopback(address: string): boolean {
  const four = embeddedIPv4(address) ?? address
  return isIPv4(four) ? four.startsWith('127.') : words(address)?.join(':') === '0:0:0:0:0:0:0:1'
}

/**
 * Whether an IP address lies in the public internet: not this machine, not a private, link-local, carrier,
 * multicast, documentation or cloud metadata address, also when an IPv6 address only wraps such an IPv4 one.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closedIPv4.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  const wrapped = embeddedIPv4(address)
  if (wrapped !== null) return !closedIPv4.check(wrapped, 'ipv4')
  return openIPv6.check(address, 'ipv6') && !closedIPv6.check(address, 'ipv6')
}

/** Registries: IANA special-purpose addresses (RFC 6890 and its updates); 168.63.129.16 is Azure's own. */
const closedIPv4 = listOf('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])

const openIPv6 = listOf('ipv6', ['2000::/3'])

/** 2001::/23 holds Teredo; 2002::/16 is 6to4: both lead to IPv4 addresses of somebody's choice. */
const closedIPv6 = listOf('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])

function listOf(family: 'ipv4' | 'ipv6', ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits] = range.split('/')
    list.addSubnet(network, Number(bits), family)
  }
  return list
}

/** The IPv4 address inside `::ffff:0:0/96` (mapped), `::/96` (compatible) and `64:ff9b::/96` (NAT64). */
function embeddedIPv4(address: string): string | null {
  const all = words(address)
  if (all === null) return null
  const head = all.slice(0, 6).join(':')
  if (!['0:0:0:0:0:ffff', '0:0:0:0:0:0', '64:ff9b:0:0:0:0'].includes(head)) return null
  const [high = 0, low = 0] = all.slice(6).map((word) => Number.parseInt(word, 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight words of an IPv6 address without leading zeros; the URL parser turns dotted tails into words. */
function words(address: string): string[] | null {
  if (!isIPv6(address) || address.includes('%')) return null
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [left = '', right] = short.split('::')
  const before = left === '' ? [] : left.split(':')
  const after = right === undefined || right === '' ? [] : right.split(':')
  const gap = right === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after]
}
