// Publishes one signup and one purchase as a partner, from Node: any Kafka client with a Confluent-compatible
// schema registry will do. Run `npm install` once, then `npm start` with the environment that the operator gives
// each partner when it is registered:
//
//   PUNCHCARD_PARTNER   the partner's id, e.g. grocer
//   PUNCHCARD_BOOTSTRAP the brokers' listener for partners, e.g. localhost:7401
//   PUNCHCARD_REGISTRY  the schema registry, e.g. http://localhost:7403/apis/ccompat/v7
//   PUNCHCARD_USERNAME, PUNCHCARD_PASSWORD

const { Kafka, Partitioners } = require('kafkajs');
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry');

function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

const topic = `partner.${setting('PUNCHCARD_PARTNER')}.events`;
const customer = process.env.PUNCHCARD_CUSTOMER || 'node-4711';

const kafka = new Kafka({
  clientId: 'punchcard-node-example',
  brokers: setting('PUNCHCARD_BOOTSTRAP').split(','),
  ssl: false, // the local stack only: anywhere else the listener is encrypted
  sasl: {
    mechanism: 'scram-sha-512',
    username: setting('PUNCHCARD_USERNAME'),
    password: setting('PUNCHCARD_PASSWORD'),
  },
});
const registry = new SchemaRegistry({ host: setting('PUNCHCARD_REGISTRY') });

// An event id is unique per partner: published twice, the event counts once.
const signup = {
  eventId: `signup-${customer}`,
  memberRef: customer,
  occurredAt: Date.now(),
  body: { 'punchcard.avro.SignupRequested': { proof: null, person: null, attributes: {} } },
};

const spend = {
  eventId: `receipt-${customer}-1`,
  memberRef: customer,
  occurredAt: Date.now(),
  body: {
    'punchcard.avro.SpendRecorded': {
      amountMinor: 1250, // cents
      currency: 'USD',
      taxMinor: 0,
      discountMinor: 0,
      paidWithPointsMinor: 0,
      receiptId: 'node-1',
      location: null,
      channel: 'web',
      lines: [{ category: 'PRODUCE', quantity: 3, amountMinor: 1250 }],
      attributes: {},
    },
  },
};

async function publish(events) {
  const schema = await registry.getLatestSchemaId(`${topic}-value`);
  const producer = kafka.producer({ idempotent: true, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    const messages = await Promise.all(
      events.map(async (event) => ({ key: event.memberRef, value: await registry.encode(schema, event) })),
    );
    const [{ partition, baseOffset }] = await producer.send({ topic, acks: -1, messages });
    console.log(`published ${events.length} events to ${topic}, partition ${partition}, from offset ${baseOffset}`);
  } finally {
    await producer.disconnect();
  }
}

publish([signup, spend]).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
