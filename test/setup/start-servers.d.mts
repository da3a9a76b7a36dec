export declare const startServers: (...options: string[]) => Promise<void>;
export declare const stopServers: () => Promise<void>;
