/** The simulator's own HTTP interface, for tests that run elsewhere: `GET`, `PUT` and `DELETE` of a list of faults. */
import { readFaults } from './fault.ts';
import type { FaultySimulator } from './faults.ts';
import { errorReply, jsonReply } from './reply.ts';

/** No path of Twilio's begins like this. */
export const CONTROL_PATH = '/simulator/faults';

/** @returns null where the request is for Twilio's API */
export async function control(simulator: FaultySimulator, request: Request): Promise<Response | null> {
  if (new URL(request.url).pathname !== CONTROL_PATH) {
    return null;
  }
  switch (request.method) {
    case 'GET':
      return jsonReply(200, simulator.faults());
    case 'DELETE':
      simulator.setFaults([]);
      return jsonReply(200, []);
    case 'PUT': {
      const faults = readFaults(parse(await request.text()));
      if (typeof faults === 'string') {
        return errorReply({ status: 400, code: 20001, message: faults });
      }
      simulator.setFaults(faults);
      return jsonReply(200, simulator.faults());
    }
    default:
      return errorReply(
        { status: 405, code: 20004, message: `${request.method} is not allowed here` },
        { allow: 'GET, PUT, DELETE' },
      );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no list of faults either.
    return undefined;
  }
}
