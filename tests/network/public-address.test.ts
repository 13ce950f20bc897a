import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isPublicAddress } from '../../src/network/public-address.ts';

suite('an address is of the open internet', () => {
  const open = [
    '1.1.1.1',
    '93.184.215.14',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ];
  for (const address of open) test(`as ${address} is`, () => assert.equal(isPublicAddress(address), true));
});

suite('an address is not, where it is', () => {
  const closed: Readonly<Record<string, readonly string[]>> = {
    unspecified: ['0.0.0.0', '0.1.2.3', '::'],
    'this machine': ['127.0.0.1', '127.255.255.254', '::1'],
    private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    'link-local, as of cloud metadata': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
    shared: ['100.64.0.1', '100.127.255.255'],
    multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
    'reserved or for examples': [
      '192.0.2.1',
      '198.18.0.1',
      '203.0.113.9',
      '240.0.0.1',
      '255.255.255.255',
      '2001:db8::1',
    ],
    'IPv4 within IPv6': [
      ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1'],
      ...['2002:7f00:1::', '2001:0:7f00:1::'],
    ],
    'no address at all': ['', 'localhost', '127.1', '0x7f000001'],
  };
  for (const [name, addresses] of Object.entries(closed)) {
    for (const address of addresses) {
      test(`${name}: ${JSON.stringify(address)}`, () => assert.equal(isPublicAddress(address), false));
    }
  }
});
