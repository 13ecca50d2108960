package org.madang.kernel.access.passkeys;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.accounts.AccountRows;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** The owners of passkeys: our accounts, each by the random handle it has from the start. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final AccountRows accounts;

    PasskeyOwners(AccountRows accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.byPasskeyHandle(id.getBytes())
                .map(account -> owner(account.username(), id.getBytes()))
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.passkeyHandle(username).map(handle -> owner(username, handle)).orElse(null);
    }

    private static PublicKeyCredentialUserEntity owner(String username, byte[] handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(username)
                .displayName(username)
                .id(new Bytes(handle))
                .build();
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("an account is not made by its passkey");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("an account does not end with its passkey");
    }
}
