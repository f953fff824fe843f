/** A name for a new config that Logto's connector, and so this extension, is told by. */
const NAME = 'twilio-sms.json';

/** @param isTaken whether there is such a file, or a document that will be one */
export async function freeName(isTaken: (name: string) => PromiseLike<boolean>): Promise<string> {
  let name = NAME;
  for (let number = 2; await isTaken(name); number += 1) {
    name = `${number}.${NAME}`;
  }
  return name;
}
