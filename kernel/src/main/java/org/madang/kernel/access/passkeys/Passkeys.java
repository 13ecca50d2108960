package org.madang.kernel.access.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.SecurityView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The passkeys of all accounts. */
final class Passkeys implements UserCredentialRepository {

    private static final String SELECT =
            """
            select p.*, a.passkey_handle
              from access.passkey p join access.account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(SELECT + " where p.credential_id = ?")
                .param(id.toBase64UrlString())
                .query(Passkeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + " where a.passkey_handle = ? order by p.created_at")
                .param(handle.getBytes())
                .query(Passkeys::read)
                .list();
    }

    @Override
    public void save(CredentialRecord key) {
        jdbc.sql(
                        """
                        insert into access.passkey (credential_id, account_id, public_key,
                            signature_count, uv_initialized, backup_eligible, backup_state,
                            transports, attestation, client_data, label, created_at, last_used_at)
                        select :id, a.id, :key, :count, :verified, :eligible, :backup, :transports,
                               :attestation, :client, :label, :created, :used
                          from access.account a where a.passkey_handle = :handle
                        on conflict (credential_id) do update
                        set signature_count = excluded.signature_count,
                            uv_initialized = excluded.uv_initialized,
                            backup_state = excluded.backup_state,
                            last_used_at = excluded.last_used_at
                        where passkey.account_id = excluded.account_id
                        """)
                .param("id", key.getCredentialId().toBase64UrlString())
                .param("key", key.getPublicKey().getBytes())
                .param("count", key.getSignatureCount())
                .param("verified", key.isUvInitialized())
                .param("eligible", key.isBackupEligible())
                .param("backup", key.isBackupState())
                .param("transports", transports(key))
                .param("attestation", bytes(key.getAttestationObject()))
                .param("client", bytes(key.getAttestationClientDataJSON()))
                .param("label", label(key))
                .param("created", at(key.getCreated()))
                .param("used", at(key.getLastUsed()))
                .param("handle", key.getUserEntityUserId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is removed by its owner only");
    }

    /** Removes a passkey of this account; another's is left alone. */
    boolean remove(long accountId, String id) {
        return jdbc.sql("delete from access.passkey where credential_id = ? and account_id = ?")
                        .params(id, accountId)
                        .update()
                == 1;
    }

    /** The passkeys of an account as its owner sees them. */
    List<SecurityView.Key> of(long accountId) {
        return jdbc.sql(
                        """
                        select credential_id, label, created_at, last_used_at from access.passkey
                         where account_id = ? order by created_at
                        """)
                .param(accountId)
                .query((row, number) ->
                        new SecurityView.Key(
                                row.getString(1),
                                row.getString(2),
                                instant(row, "created_at"),
                                instant(row, "last_used_at")))
                .list();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        var transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(
                        Arrays.stream(transports)
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "last_used_at"))
                .build();
    }

    private static String[] transports(CredentialRecord key) {
        return key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
    }

    private static String label(CredentialRecord key) {
        var label = key.getLabel().strip();
        return label.substring(0, Math.min(label.length(), 60));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
