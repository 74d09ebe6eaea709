import type { CdpSession } from '../chromium/session.ts';
import { codec } from '../world/codec.ts';
import { ENCODE_THIS } from '../world/source.ts';

/** Runs code in the page's own world; its result, or its promise's, comes back as structured clone would. */
export async function evaluate(page: CdpSession, expression: string, userGesture: boolean): Promise<unknown> {
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    userGesture,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  if (result.objectId === undefined) return result.value;
  const { objectId } = result;
  const encoded = await page.send('Runtime.callFunctionOn', { objectId, functionDeclaration: ENCODE_THIS });
  await page.send('Runtime.releaseObject', { objectId });
  if (encoded.exceptionDetails) throw new Error('An object could not be cloned.');
  return codec.decode(String(encoded.result.value));
}
