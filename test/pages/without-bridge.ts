/** Pages ask for the platform's bridge as soon as they are imported; here nobody answers, because nothing is asked while rendering. */
Object.assign(globalThis, { __bridge: { callBridge: () => Promise.reject(new Error('There is no bridge in this test.')) } });
